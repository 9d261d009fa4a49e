import type { OpenedCase } from './open-case.ts';

/**
 * Whether somebody may know who wrote which sheet: who handles the case or oversees it may, who
 * applied or was only sent a copy may not.
 */
export function knowsNames({
  person,
  owners,
  state,
  takesPart,
}: Pick<OpenedCase, 'person' | 'owners' | 'state' | 'takesPart'>): boolean {
  if (person.id === state.applicant.id) return false;
  const asked = new Set([
    ...Object.values(state.tasks).flatMap(({ assignees }) => assignees.map(({ id }) => id)),
    ...state.handled.flatMap(({ by, onBehalfOf }) => [by.id, onBehalfOf?.id ?? by.id]),
  ]);
  const handles = owners.some(({ id }) => id !== state.applicant.id && asked.has(id));
  return handles || !takesPart;
}
