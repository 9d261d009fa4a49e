import { ok } from '@yishi/policies';
import { eq, or } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { readSubstitutes } from './read-substitutes.ts';

const { substitutes } = schema;

export const listAllSubstitutes: Service<'listAllSubstitutes'> = async (call) => {
  const { person } = call.query;
  const where = person
    ? or(eq(substitutes.person, person), eq(substitutes.substitute, person))
    : undefined;
  return ok({ items: await readSubstitutes(call.deps.db, where) });
};
