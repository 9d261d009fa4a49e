import type { CaseState } from '@yishi/workflows';

/** Whose boxes and open pages an event concerns: who applied, handled, is asked, or was until now. */
export function whoIsTold(before: CaseState | undefined, after: CaseState): string[] {
  const people = new Set([after.applicant.id]);
  for (const { by, onBehalfOf } of after.handled) {
    people.add(by.id);
    if (onBehalfOf) people.add(onBehalfOf.id);
  }
  for (const state of before ? [before, after] : [after]) {
    for (const { assignees } of Object.values(state.tasks)) {
      for (const { id } of assignees) people.add(id);
    }
  }
  return [...people];
}
