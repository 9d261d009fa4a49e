export { postgresAccount } from './account.ts';
export { createDatabase, ensureDatabase, ensureRole, withClient } from './roles.ts';
export { startPostgres } from './start-postgres.ts';
export type { EmbeddedPostgres } from './start-postgres.ts';
