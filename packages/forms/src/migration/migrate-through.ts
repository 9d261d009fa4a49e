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
    const before = versions[at];
    const declaredTo = (to: CompiledForm) =>
      declared.findLast((each) => each.from === before?.schemaHash && each.to === to.schemaHash);
    // After a version came back, what was declared from it leads past those it took the place of.
    const straight = versions.findLastIndex((to, index) => index > at && declaredTo(to));
    at = straight > at ? straight : at + 1;
    const after = versions[at];
    if (!before || !after || before.schemaHash === target?.schemaHash) return legs;
    legs.push({ before, after, steps: declaredTo(after)?.steps ?? [] });
  }
}

/** One migration after the other; what each has to tell is told. */
export function migrateThrough(
  legs: readonly MigrationLeg[],
  registry: FieldKindRegistry,
): Migrator {
  const all = legs.map((leg) => migrator(leg, registry));
  return (given, context) => {
    const start: MigratedData = { data: given, findings: [], lost: [] };
    return all.reduce((so, migrate) => {
      const next = migrate(so.data, context);
      return {
        data: next.data,
        findings: [...so.findings, ...next.findings],
        lost: [...so.lost, ...next.lost],
      };
    }, start);
  };
}
