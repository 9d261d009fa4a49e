import { and, eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { personOf, signInFirst, transact } from '../support/index.ts';
import { closeSubstitution } from './close-substitution.ts';

const { substitutes } = schema;

/** Ends a substitution that I named. */
export const endSubstitute: Service<'endSubstitute'> = async (call) => {
  const person = personOf(call.actor);
  if (!person) return signInFirst();
  const mine = and(eq(substitutes.id, call.params.id), eq(substitutes.person, person.id));
  const result = await transact(call, (tx, client) => closeSubstitution(call, tx, client, mine));
  call.deps.persons.forget();
  return result;
};
