import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseWorkflowId, caseWorkflowName } from '@yishi/workflows/temporal';
import { until } from '../../../../tests/support/product.ts';
import { readJournal } from './commit/index.ts';
import type { OpenedRow } from './commit/index.ts';
import type { RunningWorker } from './run-worker.ts';
import { people } from './testing/district.ts';
import { createEngineTest } from './testing/engine-test.ts';
import type { EngineTest } from './testing/engine-test.ts';
import { deadlineProgram, waitProgram } from './testing/programs.ts';

let engine: EngineTest;
let worker: RunningWorker;
/** A case whose start never comes, begun first: it takes half a minute to give up. */
let orphan: string;

beforeAll(async () => {
  engine = await createEngineTest();
  await engine.publish(waitProgram);
  await engine.publish(deadlineProgram);
  ({ caseId: orphan } = await engine.prepare(waitProgram));
  await engine.engine.workflows.start(caseWorkflowName, {
    workflowId: caseWorkflowId(orphan),
    taskQueue: engine.temporal.taskQueue,
    args: [{ caseId: orphan, program: waitProgram }],
  });
  worker = await engine.startWorker();
});
afterAll(() => engine.stop());

const journal = (caseId: string) => readJournal(engine.connection.pool, engine.engine.keys, caseId);
const fired = async (caseId: string): Promise<OpenedRow[]> =>
  (await journal(caseId)).filter(({ envelope }) => envelope.event.type === 'TimersFired');

const steps = async (caseId: string): Promise<string[]> =>
  Object.values((await engine.state(caseId)).tasks).map(({ step }) => step);
const decides = (caseId: string) =>
  until('the decision', 20, async () => (await steps(caseId)).includes('decide'));

/** Time between two events, in ms. */
const between = (from: OpenedRow | undefined, to: OpenedRow | undefined): number =>
  Date.parse(to?.envelope.at ?? '') - Date.parse(from?.envelope.at ?? '');

describe('time', () => {
  test('ends a wait when its period is over, and not before', async () => {
    const caseId = await engine.start(waitProgram);
    expect(await steps(caseId)).toEqual([]);
    await decides(caseId);
    const [start, over] = await journal(caseId);
    expect(over?.envelope).toMatchObject({
      actor: { type: 'system' },
      event: { type: 'TimersFired' },
    });
    expect(between(start, over)).toBeGreaterThanOrEqual(2_000);
  });

  test('reminds before a task is due, tells when it is overdue, and decides nothing', async () => {
    const caseId = await engine.start(deadlineProgram);
    const told = await until('reminder and overdue', 20, async () => {
      const rows = await fired(caseId);
      return rows.length === 2 && rows;
    });
    const notices = told.map(({ commands }) =>
      commands.flatMap((each) => (each.type === 'Notify' ? [[each.code, each.to[0]?.id]] : [])),
    );
    expect(notices).toEqual([
      [['task.dueSoon', people.head.id]],
      [['task.overdue', people.head.id]],
    ]);
    expect(between(told[0], told[1])).toBeGreaterThanOrEqual(1_000);
    expect(await engine.state(caseId)).toMatchObject({ phase: 'running' });
    expect(await steps(caseId)).toEqual(['decide']);
  });

  test('says nothing of a task that was done in time', async () => {
    const caseId = await engine.start(deadlineProgram);
    await engine.complete(caseId, 'decide', people.head, 'agree');
    await new Promise((resolve) => setTimeout(resolve, 3_500));
    expect(await fired(caseId)).toEqual([]);
  });

  test('that passed while no worker ran is caught up with by the next one', async () => {
    const caseId = await engine.start(waitProgram);
    await worker.stop();
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(await fired(caseId)).toEqual([]);
    worker = await engine.startWorker();
    await decides(caseId);
    expect(await fired(caseId)).toHaveLength(1);
  });

  test('is not kept for a case whose start never came: its run ends by itself', async () => {
    const run = engine.engine.workflows.getHandle(caseWorkflowId(orphan));
    expect(await run.result()).toEqual({ phase: 'never-started', seq: 0 });
    expect(await journal(orphan)).toEqual([]);
  });
});
