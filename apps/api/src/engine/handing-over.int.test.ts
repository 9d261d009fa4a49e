import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Program } from '@yishi/workflows';
import { defaultLimits } from '@yishi/workflows/temporal';
import type { RunLimits } from '@yishi/workflows/temporal';
import { until } from '../../../../tests/support/product.ts';
import { readJournal } from './commit/index.ts';
import { openEngine } from './open-engine.ts';
import { people } from './testing/district.ts';
import { createEngineTest } from './testing/engine-test.ts';
import type { EngineTest } from './testing/engine-test.ts';
import { historiesOf, updatesIn } from './testing/histories.ts';
import { longProgram, parallelProgram } from './testing/programs.ts';

const rounds = 5;
const long = longProgram(rounds);
let engine: EngineTest;
/** By case: what the connector was asked. */
const calls: string[] = [];

beforeAll(async () => {
  engine = await createEngineTest();
  await engine.publish(long);
  await engine.publish(parallelProgram);
  const echo = {
    key: 'echo',
    call: async (input: unknown, { caseId }: { caseId: string }) => {
      calls.push(caseId);
      return { got: input as string };
    },
  };
  await engine.startWorker({ connectors: [echo] });
});
afterAll(() => engine.stop());

/** Starts a case whose runs hand over at these limits. */
async function start(program: Program, limits: RunLimits): Promise<string> {
  const { temporal, keysDir, connection } = engine;
  const limited = await openEngine({
    config: { temporal, keysDir },
    pool: connection.pool,
    limits,
  });
  const { caseId, envelope } = await engine.prepare(program);
  const { bundle } = program;
  expect(await limited.cases.start({ caseId, bundle, envelope })).toMatchObject({ ok: true });
  await limited.close();
  return caseId;
}

/** A call and a wait side by side, then a check and a decision. */
async function walk(limits: RunLimits): Promise<string> {
  const caseId = await start(parallelProgram, limits);
  await until('call and wait', 20, async () => {
    const { effects, tasks } = await engine.state(caseId);
    return Object.keys(effects).length === 0 && Object.keys(tasks).length === 1;
  });
  await engine.complete(caseId, 'check', people.clerk);
  await engine.complete(caseId, 'decide', people.head, 'agree');
  return caseId;
}

/** What happened and what followed, without times and what is named anew for every case. */
async function told(caseId: string): Promise<unknown> {
  const { number } = await engine.state(caseId);
  const rows = await readJournal(engine.connection.pool, engine.engine.keys, caseId);
  const text = JSON.stringify(rows.map(({ envelope, commands }) => [envelope.event, commands]))
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'a time')
    .replaceAll(/[0-9a-f]{64}/g, 'a hash')
    .replaceAll(caseId, 'the case')
    .replaceAll(number, 'the number');
  return JSON.parse(text);
}

const runsOf = (caseId: string) => historiesOf(engine.engine.workflows, caseId);

describe('continue-as-new', () => {
  test('after every step changes nothing of what happens', async () => {
    const [plain, stepwise] = await Promise.all([
      walk(defaultLimits),
      walk({ events: 1, updates: 1 }),
    ]);
    expect(await told(stepwise)).toEqual(await told(plain));
    expect(await engine.state(stepwise)).toMatchObject({ phase: 'completed', outcome: '办结' });
    expect(calls.filter((caseId) => caseId === stepwise)).toHaveLength(1);
    expect(await runsOf(plain)).toHaveLength(1);
    expect((await runsOf(stepwise)).length).toBeGreaterThanOrEqual(4);
  });

  test('is taken when a run has had its number of Updates, and no action is lost by it', async () => {
    const caseId = await start(long, { events: 1_000, updates: 2 });
    for (let round = 1; round <= rounds; round += 1) {
      const done = await engine.complete(caseId, `round-${round}`, people.clerk);
      expect(done).toEqual({ ok: true, value: { seq: round + 1 } });
    }
    expect((await runsOf(caseId)).map(updatesIn)).toEqual([2, 2, 2]);
    expect(await engine.state(caseId)).toMatchObject({ phase: 'completed', seq: rounds + 1 });
  });

  test('is taken when a history has grown to its length', async () => {
    const events = 15;
    const caseId = await start(long, { events, updates: 500 });
    for (let round = 1; round <= rounds; round += 1) {
      await engine.complete(caseId, `round-${round}`, people.clerk2);
    }
    const lengths = (await runsOf(caseId)).map((run) => run.events?.length ?? 0);
    expect(lengths.length).toBeGreaterThan(1);
    for (const length of lengths.slice(0, -1)) {
      expect(length).toBeGreaterThanOrEqual(events);
      expect(length).toBeLessThan(events + 12);
    }
  });
});
