import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseWorkflowId, positionQueryName } from '@yishi/workflows/temporal';
import type { Position } from '@yishi/workflows/temporal';
import { restartFromDatabase } from './sweeper/index.ts';
import type { WorkerOptions } from './run-worker.ts';
import { people } from './testing/district.ts';
import { createEngineTest, kinds } from './testing/engine-test.ts';
import type { EngineTest } from './testing/engine-test.ts';
import { claimProgram } from './testing/programs.ts';

let engine: EngineTest;

beforeAll(async () => {
  engine = await createEngineTest({ patience: 5_000 });
  await engine.publish(claimProgram);
});
afterAll(() => engine.stop());

const incidents = async (caseId: string): Promise<string[]> => {
  const text = 'select code from incidents where case_id = $1 and closed_at is null';
  const { rows } = await engine.connection.pool.query<{ code: string }>(text, [caseId]);
  return rows.map(({ code }) => code);
};

/** Runs the work beside a worker with these faults. */
async function beside<T>(fault: Partial<WorkerOptions>, work: () => Promise<T>): Promise<T> {
  const worker = await engine.startWorker(fault);
  try {
    return await work();
  } finally {
    await worker.stop();
  }
}

describe('a kind that throws', () => {
  const broken = {
    ...kinds,
    get: (kind: string) => {
      if (kind === 'approval') throw new Error('a bug of this kind');
      return kinds.get(kind);
    },
  };

  test('is an incident; the case is as it was, others go on, and the repaired one is taken', async () => {
    const [caseId, other] = await beside({ kinds: broken }, async () => {
      const caseId = await engine.start(claimProgram);
      const refused = await engine.complete(caseId, 'check', people.clerk);
      expect(refused).toMatchObject({ problems: [{ code: 'engine.failed' }] });
      expect(await incidents(caseId)).toEqual(['core.threw']);
      expect((await engine.state(caseId)).seq).toBe(1);
      return [caseId, await engine.start(claimProgram)];
    });
    expect((await engine.state(other)).seq).toBe(1);
    expect(await incidents(other)).toEqual([]);
    await beside({}, async () => {
      expect(await engine.complete(caseId, 'check', people.clerk)).toMatchObject({ ok: true });
    });
  });
});

describe('a workflow whose core differs from the one that committed', () => {
  const changed = fileURLToPath(
    new URL('../../../../tests/replay/changed-workflow.ts', import.meta.url),
  );
  const act = (caseId: string) => engine.complete(caseId, 'decide', people.head, 'agree');

  test('stops the case where they part, until an operator lets it go on from the journal', async () => {
    const caseId = await beside({ workflowsPath: changed }, async () => {
      const started = await engine.start(claimProgram);
      // The answer is that of the commit, which stands; only the run must not go on.
      expect(await engine.complete(started, 'check', people.clerk)).toMatchObject({ ok: true });
      expect(await incidents(started)).toEqual(['state.mismatch']);
      expect(await act(started)).toMatchObject({ problems: [{ code: 'case.halted' }] });
      expect((await engine.state(started)).seq).toBe(2);
      return started;
    });
    // A run that nobody can take on now gives no answer; what is known is said all the same.
    expect(await act(caseId)).toMatchObject({ problems: [{ code: 'case.halted' }] });
    await beside({}, async () => {
      const { pool } = engine.connection;
      await pool.query('update case_states set halted = null where case_id = $1', [caseId]);
      expect(await restartFromDatabase(engine.engine.revive, caseId, 'set free')).toBe(true);
      const run = engine.engine.workflows.getHandle(caseWorkflowId(caseId));
      expect((await run.query<Position>(positionQueryName)).seq).toBe(2);
      expect(await act(caseId)).toEqual({ ok: true, value: { seq: 3 } });
    });
  });
});
