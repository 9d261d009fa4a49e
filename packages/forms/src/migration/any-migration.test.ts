import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { compilePattern } from '@yishi/policies';
import { makeForm, randomForm, seeded } from '../contract/index.ts';
import type { CompiledForm, FormData } from '../compile/index.ts';
import type { FieldDefinition } from '../definition/index.ts';
import { builtInFieldKinds, createFieldKinds } from '../kinds/index.ts';
import { interpretSchema } from '../schema/index.ts';
import { generateData } from '../show/index.ts';
import { instancesOf, pointerOf, treeOfForm, valueOf } from '../tree/index.ts';
import { checkMigration } from './check-migration.ts';
import { migrator } from './migrate-data.ts';
import { legsBetween, migrateThrough } from './migrate-through.ts';
import { migrationNeeds, proposeMigration } from './migration-needs.ts';
import { givenBy, takenBy } from './steps-of.ts';
import type { MigrationContext, MigrationLeg } from './types.ts';

const registry = createFieldKinds(builtInFieldKinds);
const nobody = { person: () => undefined, unit: () => undefined, region: () => undefined };
const context: MigrationContext = {
  names: { ...nobody, file: () => undefined },
  find: nobody,
  now: '2026-11-23T01:00:00.000Z',
  timeZone: 'Asia/Shanghai',
};
const seeds = integer({ min: 1, max: 1_000_000 });
const runs = { numRuns: 100 };
const singles = registry.all().filter(({ kind, value, checkConfig, initial }) => {
  const field = { id: 'x', key: 'x', kind, label: { 'zh-CN': 'x' } };
  return value === 'single' && !checkConfig?.(initial ?? {}, field, compilePattern).length;
});

/** Fields without anything that reads others, so that any of them may go. */
const plain = (fields: readonly FieldDefinition[]): FieldDefinition[] =>
  fields.map(({ id, key, kind, label, settings, required, value, fields: inner }) => ({
    ...{ id, key, kind, label },
    ...(settings ? { settings } : {}),
    ...(required ? { required } : {}),
    ...(inner ? { fields: plain(inner) } : {}),
    // Some kinds cannot do without a formula.
    ...(value === '1 + 1' ? { value } : {}),
  }));

/** The fields as somebody might change them: gone, renamed, of another kind, required, new ones. */
function changed(fields: readonly FieldDefinition[], random: () => number): FieldDefinition[] {
  const pick = () => singles[Math.floor(random() * singles.length)];
  const made = fields.flatMap((field): FieldDefinition[] => {
    const dice = random();
    const inner = field.fields ? { fields: changed(field.fields, random) } : {};
    if (dice < 0.15) return [];
    if (dice < 0.3) return [{ ...field, ...inner, key: `${field.key}改` }];
    const kind = pick();
    if (dice < 0.5 && kind && registry.get(field.kind)?.value === 'single') {
      const { id, key, label } = field;
      return [{ id, key, label, kind: kind.kind, settings: kind.initial ?? {} }];
    }
    if (dice < 0.65 && field.value === undefined && !field.fields)
      return registry.get(field.kind)?.value === 'single'
        ? [{ ...field, required: !field.required }]
        : [field];
    return [{ ...field, ...inner }];
  });
  // A table needs a column.
  if (made.length === 0) return [...fields];
  const [kind, at] = [pick(), Math.floor(random() * 1e9)];
  const label = { 'zh-CN': '新项' };
  if (kind && random() < 0.5)
    made.push({
      id: `n${at}`,
      key: `新项${at}`,
      kind: kind.kind,
      label,
      settings: kind.initial ?? {},
    });
  return made;
}

const formOf = (fields: FieldDefinition[]): CompiledForm =>
  makeForm({ key: 'random', title: { 'zh-CN': '表' }, fields }, registry);

function trial(seed: number) {
  const random = seeded(seed);
  const fields = plain(randomForm(seed, registry).fields);
  const [one, two] = [changed(fields, random), changed(changed(fields, random), random)];
  const [before, middle, after] = [formOf(fields), formOf(one), formOf(two)];
  return { before, middle, after, data: generateData(before, registry, random) };
}

const legOf = (before: CompiledForm, after: CompiledForm): MigrationLeg => {
  const steps = proposeMigration(migrationNeeds(before, after, registry));
  return { before, after, steps };
};
const errors = (form: CompiledForm, data: FormData) =>
  interpretSchema(form.schema, registry.formats)(data);

test('what is proposed is in order, and every valid record becomes a valid one or is told of', () => {
  assert(
    property(seeds, (seed) => {
      const { before, middle, data } = trial(seed);
      const leg = legOf(before, middle);
      expect(checkMigration(before, middle, leg.steps, registry)).toEqual([]);
      if (errors(before, data).length > 0) return;
      const made = migrator(leg, registry)(data, context);
      if (made.findings.length === 0) expect(errors(middle, made.data)).toEqual([]);
      for (const { label, reason } of made.findings)
        expect([label['zh-CN'], reason['zh-CN'], reason.en].every(Boolean)).toBe(true);
    }),
    runs,
  );
});

test('every stored value arrives, is taken by a step that says so, or is told with its place', () => {
  assert(
    property(seeds, (seed) => {
      const { before, middle, data } = trial(seed);
      const leg = legOf(before, middle);
      const made = migrator(leg, registry)(data, context);
      const kept = made.findings.filter(({ code }) => !['dropped', 'later'].includes(code));
      expect(made.lost).toHaveLength(kept.length);
      const told = new Set(made.findings.map(({ path }) => path));
      const now = treeOfForm(middle, registry);
      for (const field of treeOfForm(before, registry).all) {
        if (field.kind.value !== 'single') continue;
        const step = leg.steps.find((each) => takenBy(each).includes(field.id));
        const targets = step ? givenBy(step) : [field.id];
        for (const instance of instancesOf(data, field)) {
          if (valueOf(data, instance) === undefined || told.has(pointerOf(instance))) continue;
          const arrived = targets.some((id) => {
            const to = now.byId.get(id);
            return to && valueOf(made.data, { field: to, rows: instance.rows }) !== undefined;
          });
          expect([field.id, pointerOf(instance), arrived]).toEqual([
            field.id,
            pointerOf(instance),
            true,
          ]);
        }
      }
    }),
    runs,
  );
});

test('the same form changes nothing', () => {
  assert(
    property(seeds, (seed) => {
      const { before, data } = trial(seed);
      const made = migrator(legOf(before, before), registry)(data, context);
      expect(made).toEqual({ data, findings: [], lost: [] });
    }),
    runs,
  );
});

test('over several versions it is one migration after the other', () => {
  assert(
    property(seeds, (seed) => {
      const { before, middle, after, data } = trial(seed);
      const declared = [legOf(before, middle), legOf(middle, after)];
      const written = declared.map((leg) => ({
        ...{ form: 'random', from: leg.before.schemaHash, to: leg.after.schemaHash },
        steps: [...leg.steps],
      }));
      const legs = legsBetween([before, middle, after], written);
      if (after.schemaHash === before.schemaHash) return;
      const whole = migrateThrough(legs, registry)(data, context);
      const first = migrator(declared[0] ?? legOf(before, middle), registry)(data, context);
      const second = migrator(declared[1] ?? legOf(middle, after), registry)(first.data, context);
      expect(whole.data).toEqual(second.data);
    }),
    runs,
  );
});
