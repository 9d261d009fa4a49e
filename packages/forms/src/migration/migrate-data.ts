import type { Text } from '@yishi/policies';
import { say } from '../changes/index.ts';
import { cleanValue } from '../check/index.ts';
import type { FormData } from '../compile/index.ts';
import { isRecord } from '../json/index.ts';
import type { FieldKindRegistry } from '../kinds/index.ts';
import {
  ancestorsOf,
  instancesOf,
  valueOf,
  type Instance,
  type Rows,
  type TreeField,
} from '../tree/index.ts';
import { fitValue } from './fit-value.ts';
import { givenValue } from './given-values.ts';
import { find, lose, planOf, type Plan, type Run } from './migration.ts';
import { holdsValue, tablesAround } from './tables-around.ts';
import type { MigrationLeg, Migrator } from './types.ts';

/**
 * Takes data of one version to the next. A field is known by its id, wherever it went and however
 * it is called, as long as it stands in the same rows; every value arrives or is told of.
 */
export function migrator(leg: MigrationLeg, registry: FieldKindRegistry): Migrator {
  const plan = planOf(leg, registry);
  return (given, context) => {
    const run: Run = { plan, given, context, findings: [], lost: [], settled: new Set() };
    const data = objectOf(run, plan.now.roots, []);
    tellHomeless(run);
    return { data, findings: run.findings, lost: run.lost };
  };
}

function objectOf(run: Run, fields: readonly TreeField[], rows: Rows): FormData {
  const values = fields.map((field) => [field.key, fieldOf(run, field, rows)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

function fieldOf(run: Run, field: TreeField, rows: Rows): unknown {
  switch (field.kind.value) {
    case 'none':
      return undefined;
    case 'group':
      return groupOf(run, field, rows);
    case 'rows':
      return rowsOf(run, field, rows);
    case 'single':
      return singleOf(run, field, rows);
  }
}

/** A group that is always there is there, and one that was there stays. */
function groupOf(run: Run, field: TreeField, rows: Rows): unknown {
  const { was, is } = run.plan;
  const from = sameField(run.plan, field);
  const stood = from && isRecord(valueOf(run.given, { field: from, rows }));
  const asked = is.get(field.id)?.required && !was.get(field.id)?.required;
  if (stood || asked) return objectOf(run, field.children, rows);
  // Nothing is missing in a group that is not there.
  const trial: Run = { ...run, findings: [], lost: [], quiet: true };
  const inner = objectOf(trial, field.children, rows);
  if (Object.keys(inner).length > 0) return objectOf(run, field.children, rows);
  run.findings.push(...trial.findings);
  run.lost.push(...trial.lost);
  return undefined;
}

function rowsOf(run: Run, field: TreeField, rows: Rows): unknown {
  const from = sameField(run.plan, field);
  const value = from && valueOf(run.given, { field: from, rows });
  const instance = { field, rows };
  if (!Array.isArray(value)) return unlessMissing(run, instance, undefined);
  const made = value.map((_, row) => objectOf(run, field.children, [...rows, row]));
  if (!run.plan.looked.has(field.id)) return made;
  const { minItems = 0, maxItems = Infinity } = run.plan.is.get(field.id)?.schema ?? {};
  if (made.length < minItems) stop(run, 'unfit', instance, saying.few(minItems));
  if (made.length > maxItems) stop(run, 'unfit', instance, saying.many(maxItems));
  return made;
}

function singleOf(run: Run, field: TreeField, rows: Rows): unknown {
  const { gives } = run.plan;
  const step = gives.get(field.id);
  const value = step ? givenValue(run, step, field, rows) : carriedValue(run, field, rows);
  return unlessMissing(run, { field, rows }, value);
}

/** The value of the same field; looked at where its limits are others. */
function carriedValue(run: Run, field: TreeField, rows: Rows): unknown {
  const { plan, given, context } = run;
  const from = sameField(plan, field);
  if (!from || plan.takes.has(from.id)) return undefined;
  run.settled.add(from.id);
  const source = { field: from, rows };
  const value = valueOf(given, source);
  if (value === undefined || !plan.looked.has(field.id)) return cleanValue(field, value);
  const schema = plan.is.get(field.id)?.schema ?? {};
  const fitted = fitValue(plan.registry, schema, { field, rows }, value, context);
  if (fitted.ok) return fitted.value;
  find(run, 'stop', 'unfit', source, fitted.reason);
  lose(run, fitted.reason, { from: source, to: { field, rows } });
  return undefined;
}

/** What is newly required and empty is filled, or told of; what was missing before is not ours. */
function unlessMissing(run: Run, instance: Instance, value: unknown): unknown {
  const { was, is, answers } = run.plan;
  const { field } = instance;
  if (run.quiet || value !== undefined || !is.get(field.id)?.required) return value;
  const step = answers.get(field.id);
  if (step?.type === 'fill') return step.value;
  const from = sameField(run.plan, field);
  const before = from && valueOf(run.given, { field: from, rows: instance.rows });
  const lacked = from && was.get(field.id)?.required && before === undefined;
  if (lacked) return undefined;
  if (step) find(run, 'note', 'later', instance, saying.later);
  else if (!run.findings.some((found) => found.field === field.id && found.severity === 'stop'))
    stop(run, 'missing', instance, saying.missing);
  return undefined;
}

/** A place of the new form that is not in order, with no value of its own to keep. */
function stop(run: Run, code: 'unfit' | 'missing', to: Instance, reason: Text): void {
  find(run, 'stop', code, to, reason);
  lose(run, reason, { to });
}

/** The old field of this id, where its values can stand in the new one's place. */
function sameField({ old }: Plan, field: TreeField): TreeField | undefined {
  const from = old.byId.get(field.id);
  return from?.kind === field.kind && tablesAround(from) === tablesAround(field) ? from : undefined;
}

/** Values that nothing took: dropped as declared, or without a home. */
function tellHomeless(run: Run): void {
  const { old, takes } = run.plan;
  for (const field of old.all) {
    if (!holdsValue(field) || run.settled.has(field.id)) continue;
    const step = [field, ...ancestorsOf(field)].flatMap(({ id }) => takes.get(id) ?? [])[0];
    if (step && step.type !== 'drop') continue;
    for (const instance of instancesOf(run.given, field)) {
      if (cleanValue(field, valueOf(run.given, instance)) === undefined) continue;
      if (step) find(run, 'note', 'dropped', instance, saying.dropped);
      else {
        find(run, 'stop', 'homeless', instance, saying.homeless);
        lose(run, saying.homeless, { from: instance });
      }
    }
  }
}

const saying = {
  few: (least: number) => say(`至少要有 ${least} 行`, `At least ${least} rows are needed`),
  many: (most: number) => say(`最多 ${most} 行`, `${most} rows at most`),
  later: say('留空，下次修改时填写', 'Left empty until the next change'),
  missing: say('新的表单要求填写', 'The new form requires it'),
  dropped: say('按迁移设置不再保留', 'Not kept, as declared'),
  homeless: say('新的表单里没有对应的字段', 'The new form has no place for it'),
};
