import { parseExpression, type Problem } from '@yishi/policies';
import type { FormDefinition } from '../definition/types.ts';
import { namesIn, resolvePath, type FieldTree, type TreeField } from '../tree/index.ts';
import { definitionProblem } from './definition-problem.ts';
import { expressionsOf, type PlacedExpression } from './expressions-of.ts';
import { settleOrder } from './settle-order.ts';

export interface FormAnalysis {
  problems: Problem[];
  /** Field ids that a field's expressions read, by the field's id; '' for the form's rules. */
  reads: Map<string, string[]>;
  /** Field ids in the order in which they settle; empty when there are problems. */
  order: string[];
}

/** Parses every expression of a form, finds what it reads, and orders the fields. */
export function analyseForm(definition: FormDefinition, tree: FieldTree): FormAnalysis {
  const problems: Problem[] = [];
  const reads = new Map<string, string[]>();
  const before = new Map<string, TreeField[]>();
  const pointers = new Map<string, string>();
  for (const placed of expressionsOf(definition, tree)) {
    const targets = targetsOf(placed, tree, problems);
    const owner = placed.field?.id ?? '';
    const ids = targets.map((target) => target.id);
    reads.set(owner, [...new Set([...(reads.get(owner) ?? []), ...ids])]);
    if (placed.role === 'visible' || placed.role === 'value') {
      before.set(owner, [...(before.get(owner) ?? []), ...targets]);
      pointers.set(owner, placed.pointer);
    }
  }
  if (problems.length > 0) return { problems, reads, order: [] };
  const settled = settleOrder(tree, before);
  if (settled.ok) return { problems, reads, order: settled.order };
  const owner = settled.circle.find((field) => pointers.has(field.id)) ?? settled.field;
  const name = (locale: 'zh-CN' | 'en') =>
    settled.circle.map((field) => field.label[locale] ?? field.label['zh-CN']).join(' → ');
  const params = { path: name('zh-CN'), pathEn: name('en') };
  const cycle = definitionProblem('form.cycle', pointers.get(owner.id) ?? '', params);
  return { problems: [cycle], reads, order: [] };
}

function targetsOf(placed: PlacedExpression, tree: FieldTree, problems: Problem[]): TreeField[] {
  const names = namesIn(tree, placed.container);
  const parsed = parseExpression(placed.text, { names });
  if (!parsed.ok) {
    problems.push(...parsed.problems.map((problem) => ({ ...problem, path: placed.pointer })));
    return [];
  }
  return parsed.value.reads.flatMap((path) => {
    const read = resolvePath(tree, placed.container, path);
    return read ? [read.target] : [];
  });
}
