export { declaredMigrations } from './declared-migrations.ts';
export { formVersions } from './form-versions.ts';
export { migrationContext } from './migration-context.ts';
export { wayBetween, type Version } from './way-between.ts';
