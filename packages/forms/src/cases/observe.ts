import { textIn, type Json, type Problem } from '@yishi/policies';
import { sayProblem, validateWith } from '../check/index.ts';
import type { CompiledForm, FormData } from '../compile/index.ts';
import type { CasePlace, CaseProblem, CaseState, CaseValue } from '../definition/types.ts';
import type { FieldKindRegistry } from '../kinds/index.ts';
import { applyLogic } from '../logic/index.ts';
import { interpretSchema } from '../schema/index.ts';
import {
  instanceAt,
  instancesOf,
  pointerOf,
  treeOfForm,
  valueOf,
  type FieldTree,
  type Instance,
} from '../tree/index.ts';

/** What a form makes of data: what a case of a test sheet is compared by. */
export interface Observed {
  problems: CaseProblem[];
  values: CaseValue[];
  states: CaseState[];
}

export interface Trial {
  compiled: CompiledForm;
  registry: FieldKindRegistry;
  view: string;
  data: FormData;
  /** UTC instant at which it is tried. */
  now: string;
  timeZone: string;
}

/** Checks data as it would be sent, and notes computed values and what shows and is required. */
export function observe({ compiled, registry, view, data, now, timeZone }: Trial): Observed {
  const tree = treeOfForm(compiled, registry);
  const validate = validateWith(
    interpretSchema(compiled.schema, registry.formats),
    compiled,
    registry,
  );
  const checked = validate(data, { view, mode: 'submit', now, timeZone });
  const settled = applyLogic(compiled, registry, data, { now, timeZone });
  const logic = compiled.logic.fields;
  const everywhere = tree.all.flatMap((field) => instancesOf(settled.data, field));
  return {
    problems: checked.problems.map((problem) => noted(compiled, registry, tree, problem)),
    values: everywhere
      .filter(({ field }) => logic[field.id]?.value !== undefined)
      .flatMap((instance): CaseValue[] => {
        const value = valueOf(settled.data, instance) as Json | undefined;
        return value === undefined ? [] : [{ ...placeOf(instance), value }];
      }),
    states: everywhere.map((instance) => ({
      ...placeOf(instance),
      shown: !isHidden(settled.visible, instance),
      required: settled.required[pointerOf(instance)] === true,
    })),
  };
}

function noted(
  compiled: CompiledForm,
  registry: FieldKindRegistry,
  tree: FieldTree,
  problem: Problem,
): CaseProblem {
  const instance = instanceAt(tree, problem.path);
  const say = (locale: 'zh-CN' | 'en') => sayProblem(problem, locale, compiled, registry);
  const rule = problem.params?.['rule'];
  return {
    ...(instance ? placeOf(instance) : {}),
    code: problem.code,
    ...(rule === undefined ? {} : { rule: String(rule) }),
    words: { 'zh-CN': say('zh-CN'), en: say('en') },
  };
}

const placeOf = ({ field, rows }: Instance): CasePlace & { field: string } => ({
  field: field.id,
  ...(rows.length > 0 ? { rows: [...rows] } : {}),
});

/** Hidden itself, or with a container around it. */
function isHidden(visible: Readonly<Record<string, boolean>>, instance: Instance): boolean {
  if (visible[pointerOf(instance)] === false) return true;
  const { parent } = instance.field;
  if (!parent) return false;
  return isHidden(visible, { field: parent, rows: instance.rows.slice(0, parent.rowDepth) });
}

export const caseLabel = (compiled: CompiledForm, { field, rows }: CasePlace): [string, string] => {
  const label = compiled.ui.fields[field ?? '']?.label;
  const row = rows?.at(-1);
  const chinese = `“${label?.['zh-CN'] ?? field ?? ''}”`;
  const english = `“${label ? textIn(label, 'en') : (field ?? '')}”`;
  return row === undefined
    ? [chinese, english]
    : [`第 ${row + 1} 行${chinese}`, `${english} in row ${row + 1}`];
};
