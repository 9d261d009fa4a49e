import type { Text } from '@yishi/policies';
import { say } from '../changes/index.ts';
import { valueOf, type Instance, type Rows, type TreeField } from '../tree/index.ts';
import { converted, mergedValue, splitValue } from './convert-value.ts';
import { fitValue } from './fit-value.ts';
import { find, lose, type Run } from './migration.ts';
import type { Misfit, MigrationStep } from './types.ts';

/** The value that a step gives a new field in these rows; what does not arrive is told. */
export function givenValue(run: Run, step: MigrationStep, field: TreeField, rows: Rows): unknown {
  switch (step.type) {
    case 'convert':
      return oneToOne(run, step, field, rows);
    case 'split':
      return partOf(run, step, field, rows);
    case 'merge':
      return allInOne(run, step, field, rows);
    default:
      return undefined;
  }
}

function oneToOne(
  run: Run,
  step: Extract<MigrationStep, { type: 'convert' }>,
  field: TreeField,
  rows: Rows,
): unknown {
  const [source] = sources(run, [step.from], rows);
  if (!source) return undefined;
  const place = { tree: run.plan.old, data: run.given, instance: source };
  const value = converted(place, field, step.how, run.context);
  if (value === null && step.how.by === 'map') {
    find(run, 'note', 'dropped', source, saying.dropped);
    return undefined;
  }
  return arrived(run, step, { field, rows }, value, [source]);
}

function partOf(
  run: Run,
  step: Extract<MigrationStep, { type: 'split' }>,
  field: TreeField,
  rows: Rows,
): unknown {
  const [source] = sources(run, [step.from], rows);
  if (!source) return undefined;
  const { now } = run.plan;
  const to = step.to.flatMap((id) => now.byId.get(id) ?? []);
  const value = valueOf(run.given, source);
  const { values, rest } = splitValue(source.field, value, { to, how: step.how }, run.context);
  const at = step.to.indexOf(field.id);
  if (rest && at === 0) tellMisfit(run, step, { from: source, to: { field, rows } }, saying.rest);
  const part = values[at];
  return part === undefined ? undefined : arrived(run, step, { field, rows }, part, [source]);
}

function allInOne(
  run: Run,
  step: Extract<MigrationStep, { type: 'merge' }>,
  field: TreeField,
  rows: Rows,
): unknown {
  const found = sources(run, step.from, rows);
  if (found.length === 0) return undefined;
  const from = step.from.flatMap((id) => {
    const old = run.plan.old.byId.get(id);
    return old ? [{ field: old, value: valueOf(run.given, { field: old, rows }) }] : [];
  });
  const value = mergedValue(from, { to: field, how: step.how }, run.context);
  return arrived(run, step, { field, rows }, value, found);
}

/** Where the old fields have a value. */
const sources = (run: Run, ids: readonly string[], rows: Rows): Instance[] =>
  ids.flatMap((id) => {
    const field = run.plan.old.byId.get(id);
    return field && valueOf(run.given, { field, rows }) !== undefined ? [{ field, rows }] : [];
  });

function arrived(
  run: Run,
  step: Extract<MigrationStep, { misfit?: unknown }>,
  target: Instance,
  value: unknown,
  from: readonly Instance[],
): unknown {
  const { registry, is } = run.plan;
  const schema = is.get(target.field.id)?.schema ?? {};
  const fitted = fitValue(registry, schema, target, value, run.context);
  if (fitted.ok && fitted.value !== undefined) return fitted.value;
  const reason = fitted.ok ? saying.nothing : fitted.reason;
  for (const source of from) tellMisfit(run, step, { from: source, to: target }, reason);
  return undefined;
}

function tellMisfit(
  run: Run,
  { misfit }: { misfit?: Misfit },
  { from, to }: { from: Instance; to: Instance },
  reason: Text,
): void {
  if (misfit === 'leave') find(run, 'note', 'left', from, reason);
  else find(run, 'stop', 'unfit', from, reason);
  lose(run, reason, { from, to });
}

const saying = {
  dropped: say('按对照表不再保留', 'Not kept, as the table says'),
  rest: say('有一部分没有对应的新字段', 'Part of it has no new field'),
  nothing: say('转换没有得出内容', 'The conversion gives nothing'),
};
