import type { Instant } from '@yishi/workflows';
import type { PersonActor } from './actor.ts';

/** Someone whose work a person does now: their own, or that of one they substitute. */
export interface BoxOwner {
  id: string;
  name: string;
  /** Only these procedures; all when absent. */
  procedures?: string[];
}

/** Whose todo boxes a person works on now, the own one first. */
export function whoseBoxes(person: PersonActor, now: Instant): BoxOwner[] {
  const principals = person.principals
    .filter(({ from, until }) => from <= now && until > now)
    .map(({ id, name, procedures }) => ({ id, name, ...(procedures ? { procedures } : {}) }));
  return [{ id: person.id, name: person.name }, ...principals];
}
