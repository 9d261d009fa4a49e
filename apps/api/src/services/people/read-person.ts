import { ok } from '@yishi/policies';
import type { Service } from '../support/index.ts';
import { notFound, today } from '../support/index.ts';
import { readOne } from './read-people.ts';

export const readPerson: Service<'readPerson'> = async (call) => {
  const at = { day: today(call), now: call.now };
  const person = await readOne(call.deps.db, call.params.id, at);
  return person ? ok(person) : notFound('此人');
};
