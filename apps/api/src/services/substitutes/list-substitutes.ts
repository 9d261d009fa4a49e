import { ok } from '@yishi/policies';
import { eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { personOf, signInFirst } from '../support/index.ts';
import { readSubstitutes } from './read-substitutes.ts';

const { substitutes } = schema;

/** Whom I named, and who named me. */
export const listSubstitutes: Service<'listSubstitutes'> = async (call) => {
  const person = personOf(call.actor);
  if (!person) return signInFirst();
  const { db } = call.deps;
  return ok({
    mine: await readSubstitutes(db, eq(substitutes.person, person.id)),
    forMe: await readSubstitutes(db, eq(substitutes.substitute, person.id)),
  });
};
