import type { CompiledForm } from '../compile/index.ts';
import type { FieldKindRegistry } from '../kinds/index.ts';
import { migrator } from './migrate-data.ts';
import type { FormMigration, MigratedData, MigrationLeg, Migrator } from './types.ts';

/**
 * The way from the first of these versions, oldest first, to the last: each step where the data
 * contract changes, with what was declared for it. Empty where data fit as they are.
 */
export function legsBetween(
  versions: readonly CompiledForm[],
  declared: readonly FormMigration[],
): MigrationLeg[] {
  const legs: MigrationLeg[] = [];
  const target = versions.at(-1);
  let at = 0;
  for (;;) {
    const here = versions[at]?.schemaHash;
    // A version that came back is where its data are already.
    at = versions.findLastIndex(({ schemaHash }) => schemaHash === here);
    const [before, after] = [versions[at], versions[at + 1]];
    if (!before || !after || before.schemaHash === target?.schemaHash) return legs;
    const steps = declared.findLast(
      ({ from, to }) => from === before.schemaHash && to === after.schemaHash,
    )?.steps;
    legs.push({ before, after, steps: steps ?? [] });
    at += 1;
  }
}

/** One migration after the other; what each has to tell is told. */
export function migrateThrough(
  legs: readonly MigrationLeg[],
  registry: FieldKindRegistry,
): Migrator {
  const all = legs.map((leg) => migrator(leg, registry));
  return (given, context) => {
    const start: MigratedData = { data: given, findings: [] };
    return all.reduce((so, migrate) => {
      const next = migrate(so.data, context);
      return { data: next.data, findings: [...so.findings, ...next.findings] };
    }, start);
  };
}
