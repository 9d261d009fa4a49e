import { ok } from '@yishi/policies';
import { and, eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { readHoldings } from './read-holdings.ts';

const { holdings } = schema;

export const listHoldings: Service<'listHoldings'> = async (call) => {
  const { unit, person, post } = call.query;
  const where = and(
    unit ? eq(holdings.unit, unit) : undefined,
    person ? eq(holdings.person, person) : undefined,
    post ? eq(holdings.post, post) : undefined,
  );
  return ok({ items: await readHoldings(call.deps.db, where) });
};
