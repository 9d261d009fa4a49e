import { ok } from '@yishi/policies';
import { desc, eq, isNull } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { tokenOf } from './token-row.ts';

const { apiTokens, persons } = schema;

/** Tokens that were not revoked. */
export const listTokens: Service<'listTokens'> = async (call) => {
  const rows = await call.deps.db
    .select({ token: apiTokens, by: persons.name })
    .from(apiTokens)
    .leftJoin(persons, eq(persons.id, apiTokens.createdBy))
    .where(isNull(apiTokens.revokedAt))
    .orderBy(desc(apiTokens.createdAt))
    .limit(500);
  return ok({
    items: rows.map(({ token, by }) =>
      tokenOf(token, token.createdBy && by ? { id: token.createdBy, name: by } : null),
    ),
  });
};
