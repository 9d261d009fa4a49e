export { listMigrationItems } from './list-migration-items.ts';
export { publishPack } from './publish-pack.ts';
export { readMigration } from './read-migration.ts';
export { resumeMigrations, runMigration } from './run-migration.ts';
export { runView } from './run-view.ts';
export { tryMigration } from './try-migration.ts';
export { undoMigration } from './undo-migration.ts';
