import { textIn, type Problem } from '@yishi/policies';
import { definitionProblem } from '../analysis/index.ts';
import { schemaOfFields } from '../changes/index.ts';
import type { CompiledForm } from '../compile/index.ts';
import type { FieldKindRegistry } from '../kinds/index.ts';
import { interpretSchema } from '../schema/index.ts';
import { treeOfForm, type FieldTree, type TreeField } from '../tree/index.ts';
import { readsOf } from './convert-value.ts';
import { partsOf } from './migration-choices.ts';
import { answers, migrationNeeds } from './migration-needs.ts';
import { answeredBy, givenBy, takenBy } from './steps-of.ts';
import { holdsValue, tablesAround } from './tables-around.ts';
import type { MigrationStep } from './types.ts';

interface Checking {
  before: CompiledForm;
  after: CompiledForm;
  registry: FieldKindRegistry;
  old: FieldTree;
  now: FieldTree;
}

/** What is wrong with the steps between two versions, and what they leave open; paths are `/steps/…`. */
export function checkMigration(
  before: CompiledForm,
  after: CompiledForm,
  steps: readonly MigrationStep[],
  registry: FieldKindRegistry,
): Problem[] {
  const [old, now] = [treeOfForm(before, registry), treeOfForm(after, registry)];
  const checking: Checking = { before, after, registry, old, now };
  const open = migrationNeeds(before, after, registry)
    .filter((need) => need.choices.length > 0 && !steps.some((step) => answers(step, need)))
    .map(({ words }) => {
      return fault('', 'needed', { why: words['zh-CN'], whyEn: words.en ?? words['zh-CN'] });
    });
  const own = steps.flatMap((step, index) => ofStep(checking, step, `/steps/${index}`));
  return [...own, ...twice(steps), ...open];
}

const fault = (path: string, code: string, params: NonNullable<Problem['params']> = {}): Problem =>
  definitionProblem(`migration.${code}`, path, params);

function ofStep(checking: Checking, step: MigrationStep, path: string): Problem[] {
  const { old, now } = checking;
  const given = [...givenBy(step), answeredBy(step) ?? []].flat();
  const unknown = [
    ...takenBy(step).filter((id) => !old.byId.has(id)),
    ...given.filter((id) => !now.byId.has(id)),
  ];
  if (unknown.length > 0) return unknown.map((id) => fault(path, 'field', { id }));
  if (step.type === 'drop' || step.type === 'later') return [];
  if (step.type === 'fill') return unfilled(checking, step, path);
  const from = takenBy(step).flatMap((id) => old.byId.get(id) ?? []);
  const to = given.flatMap((id) => now.byId.get(id) ?? []);
  if (![...from, ...to].every(holdsValue)) return [fault(path, 'container')];
  if (new Set([...from, ...to].map(tablesAround)).size > 1) return [fault(path, 'rows')];
  return ofWay(checking, step, from, path);
}

function ofWay(
  { before, after, old }: Checking,
  step: Extract<MigrationStep, { how: unknown }>,
  from: readonly TreeField[],
  path: string,
): Problem[] {
  const { how } = step;
  if (how.by === 'feel') {
    const [source] = from;
    return source && !readsOf(old, source, how.feel)
      ? [fault(`${path}/how/feel`, 'feel', { feel: how.feel })]
      : [];
  }
  if (how.by !== 'parts') return [];
  const [form, id, fields] =
    step.type === 'split' ? [before, step.from, step.to] : [after, step.to, step.from];
  const known = partsOf(form, id as string);
  const wrong = how.parts.filter((part) => !known.includes(part));
  if (wrong.length === 0 && how.parts.length === fields.length) return [];
  return [fault(`${path}/how/parts`, 'parts')];
}

function unfilled(
  { after, registry }: Checking,
  { field, value }: Extract<MigrationStep, { type: 'fill' }>,
  path: string,
): Problem[] {
  const label = after.ui.fields[field]?.label ?? { 'zh-CN': field };
  const own = schemaOfFields(after.schema).get(field)?.schema ?? {};
  if (interpretSchema(own, registry.formats)(value).length === 0) return [];
  return [fault(`${path}/value`, 'value', { label: label['zh-CN'], labelEn: textIn(label, 'en') })];
}

function twice(steps: readonly MigrationStep[]): Problem[] {
  const seen = new Set<string>();
  return steps.flatMap((step, index) => {
    const names = [
      ...takenBy(step).map((id) => `from ${id}`),
      ...givenBy(step).map((id) => `to ${id}`),
      ...[answeredBy(step) ?? []].flat().map((id) => `for ${id}`),
    ];
    const again = names.some((name) => seen.has(name));
    for (const name of names) seen.add(name);
    return again ? [fault(`/steps/${index}`, 'twice')] : [];
  });
}
