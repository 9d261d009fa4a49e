import { dataChanges } from '../changes/index.ts';
import type { FormChange } from '../changes/index.ts';
import type { CompiledForm } from '../compile/index.ts';
import type { FieldKindRegistry } from '../kinds/index.ts';
import { ancestorsOf, treeOfForm, type FieldTree } from '../tree/index.ts';
import { choicesFor, type Candidates } from './migration-choices.ts';
import { answeredBy, takenBy } from './steps-of.ts';
import { holdsFields, holdsValue, tablesAround } from './tables-around.ts';
import type { MigrationNeed, MigrationStep } from './types.ts';

/**
 * The changes between two versions that need to be declared, each with what may be done. A field
 * that was renamed or moved keeps its id and needs nothing, nor does what fits anyway.
 */
export function migrationNeeds(
  before: CompiledForm,
  after: CompiledForm,
  registry: FieldKindRegistry,
): MigrationNeed[] {
  if (before.schemaHash === after.schemaHash) return [];
  const old = treeOfForm(before, registry);
  const now = treeOfForm(after, registry);
  const found = dataChanges(before, after).flatMap((change) => {
    const kind = needOf(change, old, now);
    return kind && change.field ? [{ ...change, field: change.field, change: kind }] : [];
  });
  const of = (what: MigrationNeed['change']) =>
    found.filter(({ change }) => change === what).map(({ field }) => field);
  const candidates: Candidates = {
    old,
    now,
    before,
    after,
    removed: of('removed').flatMap((id) => old.byId.get(id) ?? []),
    added: now.all.filter((field) => holdsValue(field) && !old.byId.has(field.id)),
  };
  return found.flatMap(({ field, change, words }): MigrationNeed[] => {
    const label = (now.byId.get(field) ?? old.byId.get(field))?.label;
    if (!label) return [];
    return [{ field, change, label, words, choices: choicesFor(candidates, field, change) }];
  });
}

function needOf(
  { type, field = '', compatible }: FormChange,
  old: FieldTree,
  now: FieldTree,
): MigrationNeed['change'] | undefined {
  const [was, is] = [old.byId.get(field), now.byId.get(field)];
  if (compatible) return undefined;
  switch (type) {
    case 'removed': {
      if (!was || was.kind.value === 'group') return undefined;
      // Columns go with their table.
      const table = ancestorsOf(was).find(({ kind }) => kind.value === 'rows');
      return table && !now.byId.has(table.id) ? undefined : 'removed';
    }
    case 'moved':
      return was && is && !holdsFields(is) && tablesAround(was) !== tablesAround(is)
        ? 'rows'
        : undefined;
    case 'added':
    case 'required':
      return 'required';
    case 'retyped':
      return is?.kind.value === 'group' && was?.kind.value === 'group' ? undefined : 'retyped';
    case 'tightened':
      return is?.kind.value === 'group' ? undefined : 'tightened';
    default:
      return undefined;
  }
}

/** Whether a step answers a need. */
export function answers(step: MigrationStep, { field, change }: MigrationNeed): boolean {
  return change === 'required' ? answeredBy(step) === field : takenBy(step).includes(field);
}

/** What is proposed for all needs: each answered once. */
export function proposeMigration(needs: readonly MigrationNeed[]): MigrationStep[] {
  return needs.reduce<MigrationStep[]>((steps, need) => {
    if (steps.some((step) => answers(step, need))) return steps;
    const [proposed] = need.choices;
    return proposed ? chooseStep(steps, needs, proposed) : steps;
  }, []);
}

/** The steps with another one chosen: those that meet it give way, and what they answered is proposed anew. */
export function chooseStep(
  steps: readonly MigrationStep[],
  needs: readonly MigrationNeed[],
  chosen: MigrationStep,
): MigrationStep[] {
  const [taken, answered] = [new Set(takenBy(chosen)), answeredBy(chosen)];
  const given = new Set('to' in chosen ? [chosen.to].flat() : []);
  const kept = steps.filter(
    (step) =>
      !takenBy(step).some((id) => taken.has(id)) &&
      (answered === undefined || answeredBy(step) !== answered) &&
      !('to' in step && [step.to].flat().some((id) => given.has(id))),
  );
  const next = [...kept, chosen];
  for (const need of needs) {
    if (next.some((step) => answers(step, need))) continue;
    const simple = need.choices.findLast((step) => !('to' in step)) ?? need.choices[0];
    if (simple && answers(chosen, need) === false && steps.some((step) => answers(step, need)))
      next.push(simple);
  }
  return next;
}
