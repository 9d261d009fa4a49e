export * from './connect.ts';
export * from './migrate.ts';
export * from './on-connection.ts';
export * from './queryable.ts';
export * from './transact.ts';
export * as schema from './schema/index.ts';
export type { Box, TaskStatus } from './schema/tasks.ts';
export type { Level, Line } from './schema/organisation.ts';
export type { EffectStatus } from './schema/engine.ts';
