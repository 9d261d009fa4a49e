import type { InferSelectModel } from 'drizzle-orm';
import type { PersonRef, Token } from '../../contract/contract.gen.ts';
import type { schema } from '../../db/index.ts';

/** A token as administrators see it; its secret is not kept. */
export const tokenOf = (
  row: InferSelectModel<typeof schema.apiTokens>,
  createdBy: PersonRef | null,
): Token => ({
  id: row.id,
  name: row.name,
  capabilities: row.capabilities,
  createdAt: row.createdAt,
  createdBy,
  expiresAt: row.expiresAt,
  lastUsedAt: row.lastUsedAt,
});
