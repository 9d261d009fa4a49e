import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPlugins } from '../plugins/index.ts';
import { createEngineTest } from './testing/engine-test.ts';
import type { EngineTest } from './testing/engine-test.ts';
import { claimProgram } from './testing/programs.ts';

let engine: EngineTest;
let folder: string;

/** A step of a plug-in that does what its setting says. */
const plugin = (version: string) => `
const spin = () => { for (;;); };
const odd = {
  kind: 'odd', version: 1, group: 'automatic', example: {},
  title: { 'zh-CN': '怪', en: 'Odd' }, description: { 'zh-CN': '怪', en: 'Odd' },
  configSchema: { type: 'object', properties: {}, additionalProperties: false },
  enter({ settings }) {
    if (settings.how === 'throw') throw new Error('not today');
    if (settings.how === 'hang' && ${JSON.stringify(version)} === 'first') spin();
    return [{ type: 'Finish' }];
  },
};
export const plugin = { stepKinds: [odd] };
`;

async function startWorker(version: string) {
  // Node loads a file once: another name for another version.
  const file = path.join(folder, `${version}.mjs`);
  await writeFile(file, plugin(version));
  const adds = { 'step/odd': 1 };
  const found = [{ name: 'odd', version, manifest: { door: 1, adds }, file }];
  const installed = await openPlugins(found);
  const { stepKinds: kinds, stepFiles } = installed;
  expect(installed.faults).toEqual([]);
  return engine.startWorker({ kinds, stepFiles });
}

const odd = (how: string) => ({
  ...claimProgram,
  ...{ bundle: how, procedure: how },
  steps: claimProgram.steps.flatMap((step) =>
    step.id === 'check'
      ? [{ id: 'odd', kind: 'odd', version: 1, key: 'odd', settings: { how } }]
      : [step],
  ),
});
const begin = async (how: string) => {
  const { caseId, envelope } = await engine.prepare(odd(how));
  return { caseId, result: await engine.engine.cases.start({ caseId, bundle: how, envelope }) };
};
const incidents = async (caseId: string) =>
  (
    await engine.connection.pool.query<{ code: string; message: string }>(
      'select code, message from incidents where case_id = $1 and closed_at is null',
      [caseId],
    )
  ).rows;

beforeAll(async () => {
  engine = await createEngineTest({ patience: 30_000 });
  folder = await mkdtemp(path.join(tmpdir(), 'yishi-odd-'));
  for (const how of ['throw', 'hang']) await engine.publish(odd(how));
  await engine.publish(claimProgram);
});
afterAll(async () => {
  await engine.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('a step kind from outside', () => {
  test('that hangs is found and named, its version set apart, and other cases go on', async () => {
    const worker = await startWorker('first');
    const { caseId, result } = await begin('hang');
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'bundle.quarantined' }] });
    expect(await incidents(caseId)).toMatchObject([
      { code: 'kind.hung', message: expect.stringMatching(/类型 odd 停止响应/) as string },
    ]);
    // Refused without being run again.
    const { result: next } = await begin('hang');
    expect(next).toMatchObject({ problems: [{ code: 'bundle.quarantined' }] });
    const other = await engine.start(claimProgram);
    expect((await engine.state(other)).phase).toBe('running');
    await worker.stop();
  });

  test('that throws stops its own case alone, and is named', async () => {
    const worker = await startWorker('first');
    const { caseId, result } = await begin('throw');
    expect(result).toMatchObject({ ok: true });
    expect(await incidents(caseId)).toMatchObject([
      { code: 'kind.failed', message: '步骤类型 odd 出错：not today' },
    ]);
    const { result: hanging } = await begin('hang');
    expect(hanging, 'still set apart').toMatchObject({
      problems: [{ code: 'bundle.quarantined' }],
    });
    await worker.stop();
  });

  test('that was mended goes on: its version is let go by a worker of other code', async () => {
    const worker = await startWorker('mended');
    const { caseId, result } = await begin('hang');
    expect(result).toMatchObject({ ok: true });
    expect(Object.values((await engine.state(caseId)).tasks)).toMatchObject([{ step: 'decide' }]);
    await worker.stop();
  });
});
