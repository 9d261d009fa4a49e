import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseEvent } from '@yishi/workflows';
import { caseWorkflowId } from '@yishi/workflows/temporal';
import { asPerson, createEngineTest, envelopeOf } from './testing/engine-test.ts';
import type { EngineTest } from './testing/engine-test.ts';
import { people } from './testing/district.ts';
import { claimProgram } from './testing/programs.ts';

let engine: EngineTest;

beforeAll(async () => {
  engine = await createEngineTest();
  await engine.publish(claimProgram);
  await engine.startWorker();
});
afterAll(() => engine.stop());

describe('a case on the real server', () => {
  test('an accepted action is in the journal, the inbox and the state before it is answered', async () => {
    const caseId = await engine.start(claimProgram);
    const { number, tasks } = await engine.state(caseId);
    expect(number).toMatch(/^JS-\d{4}-001$/);
    expect(Object.values(tasks)[0]?.assignees.map(({ id }) => id)).toEqual([
      people.clerk.id,
      people.clerk2.id,
    ]);
    expect(await engine.complete(caseId, 'check', people.clerk)).toEqual({
      ok: true,
      value: { seq: 2 },
    });
    expect(await engine.complete(caseId, 'decide', people.head, 'agree')).toMatchObject({
      ok: true,
    });
    expect(await engine.state(caseId)).toMatchObject({ phase: 'completed', outcome: '办结' });
  });

  test('of two people at once on one task, one is accepted and the other is told', async () => {
    const caseId = await engine.start(claimProgram);
    const event = await submitted(caseId);
    const answers = await Promise.all([
      engine.act(caseId, people.clerk, event),
      engine.act(caseId, people.clerk2, event),
    ]);
    expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { seq: 2 } }]);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ problems: [{ code: 'task.closed' }] });
    expect((await engine.state(caseId)).seq).toBe(2);
  });

  test('the same request sent twice at once is taken once and answered alike', async () => {
    const caseId = await engine.start(claimProgram);
    const envelope = envelopeOf(asPerson(people.clerk), await submitted(caseId));
    const send = () => engine.engine.cases.act({ caseId, envelope });
    const answers = await Promise.all([send(), send()]);
    expect(answers).toEqual([
      { ok: true, value: { seq: 2 } },
      { ok: true, value: { seq: 2 } },
    ]);
    expect(await send()).toEqual(answers[0]);
    expect((await engine.state(caseId)).seq).toBe(2);
  });

  test('a refusal leaves no trace in the history', async () => {
    const caseId = await engine.start(claimProgram);
    const event = await submitted(caseId);
    const before = await lengthOf(caseId);
    const refused = await Promise.all([
      engine.act(caseId, people.stranger, event),
      engine.act(caseId, people.clerk, { ...event, revision: 7 }),
      engine.act(caseId, people.clerk, { ...event, taskId: 't9' }),
      engine.act(caseId, people.clerk, { ...event, action: 'agree' }),
    ]);
    expect(refused.map((answer) => (answer.ok ? '' : answer.problems[0]?.code))).toEqual([
      ...['actor.notAssignee', 'task.stale', 'task.closed', 'action.notAllowed'],
    ]);
    expect(await lengthOf(caseId)).toBe(before);
    expect(await engine.act(caseId, people.clerk, event)).toMatchObject({ ok: true });
  });

  test('an action on a case that has ended, or was erased, is refused with words', async () => {
    const caseId = await engine.start(claimProgram);
    const event = await submitted(caseId);
    await engine.complete(caseId, 'check', people.clerk);
    await engine.complete(caseId, 'decide', people.head, 'agree');
    expect(await engine.act(caseId, people.clerk, event)).toMatchObject({
      problems: [{ code: 'case.ended' }],
    });
    const erased = await engine.start(claimProgram);
    await engine.engine.keys.destroy(engine.connection.pool, erased);
    expect(await engine.act(erased, people.clerk, event)).toMatchObject({
      problems: [{ code: 'case.erased' }],
    });
  });
});

/** What a clerk sends who has done the first task. */
async function submitted(caseId: string): Promise<Extract<CaseEvent, { type: 'TaskCompleted' }>> {
  const [task] = Object.values((await engine.state(caseId)).tasks);
  if (!task) throw new Error('no task');
  const { id: taskId, revision } = task;
  return { type: 'TaskCompleted', taskId, revision, action: 'submit' };
}

async function lengthOf(caseId: string): Promise<number> {
  const handle = engine.engine.workflows.getHandle(caseWorkflowId(caseId));
  return (await handle.describe()).historyLength;
}
