import { dayOf, type ExpressionEngine, type Problem } from '@yishi/policies';
import type { CompiledForm, FormData } from '../compile/index.ts';
import type { Access } from '../definition/types.ts';
import { equal, isRecord, segmentsOf } from '../json/index.ts';
import type { FieldKindRegistry } from '../kinds/index.ts';
import { applyLogicBy, ruleReads } from '../logic/index.ts';
import type { SchemaCheck } from '../schema/index.ts';
import { viewOf } from '../show/index.ts';
import { instanceAt, treeOfForm, type FieldTree, type TreeField } from '../tree/index.ts';
import { affectedFields } from './affected-fields.ts';
import { inOrder } from './in-order.ts';
import { mergeEdits } from './merge-edits.ts';
import { fieldsWithProblems, ownProblems } from './own-problems.ts';
import { sentenceOf } from './say-problem.ts';
import { schemaProblems, type Located } from './schema-problems.ts';
import type { CheckedForm, FormValidator } from './types.ts';

/** What a draft is refused for; all else that is wrong may be half typed. */
const refusedInDraft = new Set([
  'value.type',
  'value.unknown',
  'value.long',
  'value.rows',
  'value.items',
]);

/** What does not change with the data. */
interface View {
  access: Readonly<Record<string, Access>>;
  affected: (id: string) => boolean;
  fields: readonly TreeField[];
}

/** The check of a form around any compiled schema check: the same code in browser and server. */
export function validateBy(
  engine: ExpressionEngine,
  schemaCheck: SchemaCheck,
  compiled: CompiledForm,
  registry: FieldKindRegistry,
): FormValidator {
  const tree = treeOfForm(compiled, registry);
  const reads = ruleReads(compiled, registry, engine);
  const perView = new Map<string, View>();
  const inView = (name: string): View => {
    const known = perView.get(name);
    if (known) return known;
    const access = viewOf(compiled, name);
    const affected = affectedFields(compiled, access);
    const made = { access, affected, fields: fieldsWithProblems(compiled, tree, access) };
    perView.set(name, made);
    return made;
  };
  return (given, options) => {
    if (!isRecord(given)) return refused(registry, options.base ?? {});
    const { access, affected, fields } = inView(options.view);
    const edits = mergeEdits(tree.roots, access, given, options.base ?? {});
    // What was merged may differ from what was given; then it settles otherwise.
    const known = options.settled && equal(edits.data, given) ? options.settled : undefined;
    const settled = known ?? applyLogicBy(engine, compiled, registry, edits.data, options);
    const context = { now: options.now, today: dayOf(options.now, options.timeZone).day };
    const concerns = (problem: Problem): boolean => isConcerned(reads, problem, affected);
    const located = [
      ...ownProblems(fields, registry, settled, access, context),
      ...schemaProblems(tree, registry, schemaCheck(settled.data), settled.data),
    ].filter(({ instance }) => !instance || affected(instance.field.id));
    const rules = locate(tree, settled.problems.filter(concerns));
    const unknown = edits.unknown.map((path) => unknownProblem(registry, path));
    const problems = [...inOrder(tree, [...located, ...rules]), ...unknown];
    const warnings = inOrder(tree, locate(tree, settled.warnings.filter(concerns)));
    const checked: CheckedForm = { data: settled.data, problems, warnings };
    return options.mode === 'draft' ? asDraft(checked) : checked;
  };
}

function asDraft({ data, problems, warnings }: CheckedForm): CheckedForm {
  const present = problems.filter((problem) => !problem.code.startsWith('missing.'));
  const refused = present.filter((problem) => refusedInDraft.has(problem.code));
  const doubtful = present.filter((problem) => !refusedInDraft.has(problem.code));
  return { data, problems: refused, warnings: [...doubtful, ...warnings] };
}

function locate(tree: FieldTree, problems: readonly Problem[]): Located[] {
  return problems.map((problem) => {
    const instance = instanceAt(tree, problem.path);
    return { problem, ...(instance ? { instance } : {}) };
  });
}

/** Whether the person at work can do something about what a rule or an expression says. */
function isConcerned(
  reads: ReadonlyMap<string, string[]>,
  { params = {} }: Problem,
  affected: (id: string) => boolean,
): boolean {
  const { rule, field } = params;
  if (rule !== undefined) return (reads.get(String(rule)) ?? []).some(affected);
  return field !== undefined && affected(String(field));
}

function unknownProblem(registry: FieldKindRegistry, path: string): Problem {
  const property = segmentsOf(path).at(-1) ?? '';
  const problem: Problem = { path, code: 'value.unknown', message: '', params: { property } };
  return { ...problem, message: sentenceOf(problem, 'zh-CN', registry) };
}

function refused(registry: FieldKindRegistry, data: FormData): CheckedForm {
  const params = { where: '表单', whereEn: 'The form' };
  const problem: Problem = { path: '', code: 'value.type', message: '', params };
  const message = sentenceOf(problem, 'zh-CN', registry);
  return { data, problems: [{ ...problem, message }], warnings: [] };
}
