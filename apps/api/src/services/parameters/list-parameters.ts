import { ok } from '@yishi/policies';
import { and, asc, eq, ilike, or } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { likeText, today } from '../support/index.ts';
import { parametersOf } from './parameter-rows.ts';

const { parameters } = schema;

/** Every parameter with its history. */
export const listParameters: Service<'listParameters'> = async (call) => {
  const { q, key } = call.query;
  const text = `%${likeText(q ?? '')}%`;
  const rows = await call.deps.db
    .select()
    .from(parameters)
    .where(
      and(
        key ? eq(parameters.key, key) : undefined,
        q ? or(ilike(parameters.key, text), ilike(parameters.basis, text)) : undefined,
      ),
    )
    .orderBy(asc(parameters.key), asc(parameters.from))
    .limit(2000);
  return ok({ items: parametersOf(rows, today(call)) });
};
