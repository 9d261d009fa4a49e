export type {
  Conversion,
  FormMigration,
  LostValue,
  MergeWay,
  MigratedData,
  MigrationContext,
  MigrationFinding,
  MigrationLeg,
  MigrationNeed,
  MigrationStep,
  Migrator,
  SplitWay,
} from './types.ts';
export { checkMigration } from './check-migration.ts';
export { describeStep } from './describe-step.ts';
export { answers, chooseStep, migrationNeeds, proposeMigration } from './migration-needs.ts';
export { migrationStepsSchema, parseMigration } from './migration-schema.ts';
export { stillLost, type PlacedLoss } from './lost-values.ts';
export { legsBetween, migrateThrough } from './migrate-through.ts';
export { replaceWritten } from './replace-written.ts';
export { migrator } from './migrate-data.ts';
