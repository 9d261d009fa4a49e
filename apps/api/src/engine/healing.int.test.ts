import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseEvent, Envelope, PersonRef } from '@yishi/workflows';
import {
  actUpdateName,
  caseWorkflowId,
  catchUpSignalName,
  positionQueryName,
} from '@yishi/workflows/temporal';
import type { ActResult, Position } from '@yishi/workflows/temporal';
import { until } from '../../../../tests/support/product.ts';
import type { CommitCase } from './commit/index.ts';
import type { RunningWorker } from './run-worker.ts';
import { sweepCases } from './sweeper/sweep-cases.ts';
import { people } from './testing/district.ts';
import { asPerson, createEngineTest, envelopeOf } from './testing/engine-test.ts';
import type { EngineTest } from './testing/engine-test.ts';
import { claimProgram } from './testing/programs.ts';

const { bundle } = claimProgram;
let engine: EngineTest;
let worker: RunningWorker;
/** The commit of a worker that died right after it: the engine has not heard of it. */
let commit: CommitCase;

beforeAll(async () => {
  engine = await createEngineTest();
  await engine.publish(claimProgram);
  worker = await engine.startWorker();
  commit = engine.createCommit();
});
afterAll(() => engine.stop());

const handleOf = (caseId: string) => engine.engine.workflows.getHandle(caseWorkflowId(caseId));
const position = (caseId: string) => handleOf(caseId).query<Position>(positionQueryName);
const sweep = (which: 'all' | 'unchecked' = 'unchecked') =>
  sweepCases(engine.engine.revive, { which, quietFor: 0, limit: 100 });

async function done(caseId: string, by: PersonRef): Promise<Envelope> {
  const [task] = Object.values((await engine.state(caseId)).tasks);
  if (!task) throw new Error('no task');
  const { id: taskId, revision, step } = task;
  const action = step === 'decide' ? 'agree' : 'submit';
  const event: CaseEvent = { type: 'TaskCompleted', taskId, revision, action };
  return envelopeOf(asPerson(by), event);
}

/** A case whose check is in the journal, but not in the run. */
async function ahead(): Promise<{ caseId: string; envelope: Envelope }> {
  const caseId = await engine.start(claimProgram);
  const envelope = await done(caseId, people.clerk);
  expect((await commit({ caseId, bundle, seq: 2, envelope })).type).toBe('committed');
  expect((await position(caseId)).seq).toBe(1);
  return { caseId, envelope };
}

describe('a commit that the run never heard of', () => {
  test('is made known by the next action, which then goes on from it', async () => {
    const { caseId } = await ahead();
    const next = await engine.complete(caseId, 'decide', people.head, 'agree');
    expect(next).toEqual({ ok: true, value: { seq: 3 } });
    expect(await engine.state(caseId)).toMatchObject({ phase: 'completed', seq: 3 });
  });

  test('is read first by a worker that finds the action waiting behind it', async () => {
    const { caseId } = await ahead();
    await worker.stop();
    await handleOf(caseId).signal(catchUpSignalName);
    const args: [Envelope] = [await done(caseId, people.head)];
    const next = handleOf(caseId).executeUpdate<ActResult, [Envelope]>(actUpdateName, { args });
    worker = await engine.startWorker();
    expect(await next).toMatchObject({ type: 'accepted', seq: 3 });
  });

  test('answers the same request with what it did', async () => {
    const { caseId, envelope } = await ahead();
    expect(await engine.engine.cases.act({ caseId, envelope })).toEqual({
      ok: true,
      value: { seq: 2 },
    });
    expect((await position(caseId)).seq).toBe(2);
    expect((await engine.state(caseId)).seq).toBe(2);
  });

  test('refuses whoever acts on what it has done away with', async () => {
    const caseId = await engine.start(claimProgram);
    const late = await done(caseId, people.clerk2);
    await commit({ caseId, bundle, seq: 2, envelope: await done(caseId, people.clerk) });
    expect(await engine.engine.cases.act({ caseId, envelope: late })).toMatchObject({
      problems: [{ code: 'task.closed' }],
    });
    expect((await position(caseId)).seq).toBe(2);
  });

  test('is found by the sweeper, once', async () => {
    await sweep();
    const { caseId } = await ahead();
    expect(await sweep()).toMatchObject({ checked: 1, caughtUp: 1, revived: 0 });
    await until('the run', 10, async () => (await position(caseId)).seq === 2);
    expect(await sweep()).toMatchObject({ checked: 1, caughtUp: 0 });
    expect(await sweep()).toMatchObject({ checked: 0 });
  });
});

describe('a case without a run', () => {
  test('that was committed, but never started, is started by the sweeper', async () => {
    const { caseId, envelope } = await engine.prepare(claimProgram);
    await commit({ caseId, bundle, seq: 1, envelope });
    expect(await sweep()).toMatchObject({ revived: 1 });
    expect(await position(caseId)).toMatchObject({ seq: 1, steps: ['check'] });
    expect(await engine.complete(caseId, 'check', people.clerk)).toMatchObject({ ok: true });
  });

  test('whose history was lost goes on where the journal stands, by the sweeper', async () => {
    const caseId = await engine.start(claimProgram);
    await engine.complete(caseId, 'check', people.clerk);
    await handleOf(caseId).terminate('the history is lost');
    expect(await sweep()).toMatchObject({ revived: 1 });
    const { hash, seq } = await position(caseId);
    const [row] = (
      await engine.connection.pool.query<{ hash: string }>(
        'select hash from case_states where case_id = $1',
        [caseId],
      )
    ).rows;
    expect({ hash, seq }).toEqual({ hash: row?.hash, seq: 2 });
  });

  test('goes on by the next action, without waiting for the sweeper', async () => {
    const caseId = await engine.start(claimProgram);
    await handleOf(caseId).terminate('the history is lost');
    expect(await engine.complete(caseId, 'check', people.clerk)).toEqual({
      ok: true,
      value: { seq: 2 },
    });
    expect((await handleOf(caseId).describe()).status.name).toBe('RUNNING');
  });

  test('is left alone when it has ended', async () => {
    const caseId = await engine.start(claimProgram);
    await engine.complete(caseId, 'check', people.clerk);
    await engine.complete(caseId, 'decide', people.head, 'agree');
    await sweep('all');
    await until('the end', 10, async () => {
      return (await handleOf(caseId).describe()).status.name === 'COMPLETED';
    });
  });
});
