import type { Who } from '@yishi/workflows';
import { isAmong } from '../access/index.ts';
import type { PersonActor } from '../support/index.ts';

/** For whom a procedure is: by its definition, and by the unit that it is designed for. */
export interface Starters {
  startBy: readonly Who[] | null;
  /** Null for the whole district. */
  unit: string | null;
}

/** Whether a person finds a procedure in the catalogue; nobody named: all of its unit. */
export function mayStart(person: PersonActor, { startBy, unit }: Starters): boolean {
  if (unit && !person.posts.some(({ unitPath }) => unitPath.includes(unit))) return false;
  return !startBy || startBy.length === 0 || isAmong(person, startBy);
}
