import { dayOf } from '@yishi/policies';
import type { Db } from '../../db/index.ts';
import type { PersonActor } from '../support/index.ts';
import { loadPerson } from './load-person.ts';

/** People with their posts, kept for a moment: one person asks many things in a row. */
export interface Persons {
  get(id: string): Promise<PersonActor | undefined>;
  /** Something about this person, or about anybody, was changed. */
  forget(id?: string): void;
}

const believed = 5_000;
const most = 5_000;

export function createPersons(options: { db: Db; now: () => string; timeZone: string }): Persons {
  const kept = new Map<string, { person: Promise<PersonActor | undefined>; until: number }>();
  return {
    get(id) {
      const found = kept.get(id);
      if (found && found.until > performance.now()) return found.person;
      if (kept.size >= most) kept.clear();
      const person = loadPerson(options.db, id, dayOf(options.now(), options.timeZone).day);
      kept.set(id, { person, until: performance.now() + believed });
      person.catch(() => kept.delete(id));
      return person;
    },
    forget: (id) => (id === undefined ? kept.clear() : kept.delete(id)),
  };
}
