import { admit, type Actor, type CaseEvent, type PersonRef, type Task } from '../core/index.ts';
import type { Run, ScenarioPerson } from '../scenarios/index.ts';

export function playerOf({ directory }: Run, name: string): Actor {
  const { id, name: own, administers } = directory.person(name);
  return { type: 'person', id, name: own, ...(administers ? { administers } : {}) };
}

interface Giving {
  task: Task;
  by: string;
  action: 'transfer' | 'reassign';
}

/** Names of the people to whom the core would let it be given. */
export function takersOf(
  run: Run,
  people: readonly ScenarioPerson[],
  { task: { id: taskId, revision, assignees }, by, action }: Giving,
): string[] {
  const { program, state, kinds, now: at } = run;
  if (!state) return [];
  const actor = playerOf(run, by);
  const eventTo = (to: PersonRef): CaseEvent =>
    action === 'transfer'
      ? { type: 'TaskTransferred', taskId, revision, to, opinion: '' }
      : { type: 'TaskReassigned', taskId, revision, to: [to], reason: '—' };
  return people.flatMap(({ name }) => {
    const { id } = run.directory.person(name);
    if (assignees.some((one) => one.id === id)) return [];
    const envelope = { requestId: '', at, actor, event: eventTo({ id, name }) };
    return admit(program, state, envelope, kinds).length === 0 ? [name] : [];
  });
}
