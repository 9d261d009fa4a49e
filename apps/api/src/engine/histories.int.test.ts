import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Payload } from '@temporalio/common';
import { caseWorkflowId, searchAttributes } from '@yishi/workflows/temporal';
import { until } from '../../../../tests/support/product.ts';
import { decodeForOperators } from './codec/index.ts';
import { ConnectorRefusal } from '@yishi/workflows';
import { people } from './testing/district.ts';
import { createEngineTest } from './testing/engine-test.ts';
import type { EngineTest } from './testing/engine-test.ts';
import { historiesOf } from './testing/histories.ts';
import { connectorProgram } from './testing/programs.ts';

const secret = '受助人王小明';
const refusal = '对方称身份证号无效';
let engine: EngineTest;
let caseId: string;
/** Search attributes while an operator was waited for. */
let whileStuck: Record<string, unknown>;

/** One case through everything that Temporal keeps: a call that fails, its repetition, an end. */
beforeAll(async () => {
  engine = await createEngineTest();
  await engine.publish(connectorProgram);
  let calls = 0;
  const call = async (): Promise<{ got: string }> => {
    calls += 1;
    if (calls === 1) throw new ConnectorRefusal(refusal);
    return { got: secret };
  };
  await engine.startWorker({ connectors: [{ key: 'echo', call }] });
  caseId = await engine.start(connectorProgram, secret);
  const incident = await until('the incident', 20, async () => {
    return (await engine.state(caseId)).incidents[0];
  });
  whileStuck = await until('the stuck step in the lists', 20, async () => {
    const found = await shown();
    return searchAttributes.steps in found && found;
  });
  await engine.resolve(caseId, incident.id, 'retry');
  await until('the decision', 20, async () => {
    return Object.keys((await engine.state(caseId)).tasks).length === 1;
  });
});
afterAll(() => engine.stop());

const handle = () => engine.engine.workflows.getHandle(caseWorkflowId(caseId));

/** Search attributes that are ours or of unknown origin, without empty ones. */
async function shown(): Promise<Record<string, unknown>> {
  const { searchAttributes: found } = await handle().describe();
  const own = Object.entries(found).filter(
    ([key, value]) => key !== 'BuildIds' && value !== undefined && value.length > 0,
  );
  return Object.fromEntries(own);
}

interface Leaf {
  path: string;
  bytes: Buffer;
}

/** Every text and every run of bytes of a message, wherever it stands. */
function leavesOf(value: unknown, path = ''): Leaf[] {
  if (typeof value === 'string') return [{ path, bytes: Buffer.from(value) }];
  if (value instanceof Uint8Array) return [{ path, bytes: Buffer.from(value) }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, `${path}/${key}`));
}

/** Every payload of a message. */
function payloadsOf(value: unknown): Payload[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  if ('metadata' in value && 'data' in value) return [value as Payload];
  return Object.values(value).flatMap(payloadsOf);
}

/** As Temporal's own tools send it to be opened. */
const sent = ({ metadata, data }: Payload) => ({
  metadata: Object.fromEntries(
    Object.entries(metadata ?? {}).map(([key, bytes]) => [key, base64(bytes)]),
  ),
  data: base64(data ?? new Uint8Array()),
});
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** What belongs to people, and to the case: none of it is for those who run the servers. */
const personal = [secret, refusal, ...Object.values(people).map(({ name }) => name)];
const holds = (bytes: Buffer): boolean => personal.some((each) => bytes.includes(each));

describe('what Temporal keeps of a case', () => {
  test('holds no personal value in the clear, in any event', async () => {
    const leaves = leavesOf(await historiesOf(engine.engine.workflows, caseId));
    expect(leaves.filter(({ bytes }) => holds(bytes)).map(({ path }) => path)).toEqual([]);
  });

  test('is shown to operators by the codec endpoint, all of it', async () => {
    const payloads = payloadsOf(await historiesOf(engine.engine.workflows, caseId)).map(sent);
    const answer = await decodeForOperators(engine.engine.codec, { payloads });
    const texts = answer.payloads.map(({ data }) => Buffer.from(data ?? '', 'base64'));
    for (const each of [secret, refusal, people.applicant.name]) {
      expect(texts.some((text) => text.includes(each))).toBe(true);
    }
    const sealed = answer.payloads.filter(({ metadata }) =>
      Buffer.from(metadata?.['encoding'] ?? '', 'base64').includes('yishi'),
    );
    expect(sealed).toEqual([]);
  });

  test('is found by number, procedure and stuck step, and by nothing else', async () => {
    const { number } = await engine.state(caseId);
    expect(whileStuck).toEqual({
      [searchAttributes.number]: [number],
      [searchAttributes.procedure]: ['connector'],
      [searchAttributes.steps]: ['send'],
    });
    expect(await shown()).toEqual({
      [searchAttributes.number]: [number],
      [searchAttributes.procedure]: ['connector'],
    });
    const { memo } = await handle().describe();
    expect(memo ?? {}).toEqual({});
  });

  test('cannot be opened by anyone once the case is erased', async () => {
    const payloads = payloadsOf(await historiesOf(engine.engine.workflows, caseId)).map(sent);
    await engine.engine.keys.destroy(engine.connection.pool, caseId);
    const answer = await decodeForOperators(engine.engine.codec, { payloads });
    expect(answer.payloads).toEqual(payloads);
  });
});
