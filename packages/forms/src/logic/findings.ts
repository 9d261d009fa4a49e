import { textIn, type Problem } from '@yishi/policies';
import { fillTemplate, formMessages, placeParams } from '../messages/index.ts';
import { pointerOf, type Instance, type TreeField } from '../tree/index.ts';
import type { PlannedRule } from './plan.ts';
import type { Run } from './run.ts';

type Part = 'visible' | 'value' | 'required';

/** An expression that should have given something gave an error. */
export function noteFailure(
  run: Run,
  instance: Instance,
  pointer: string,
  part: Part,
  problems: readonly Problem[],
): void {
  const why = problems[0]?.message ?? '';
  run.findings[`${pointer}#${part}`] = { stop: true, problem: failure(instance, pointer, why) };
}

export function clearFailure(run: Run, pointer: string, part: Part): void {
  delete run.findings[`${pointer}#${part}`];
}

function failure(instance: Instance, path: string, why: string): Problem {
  const code = 'expression.failed';
  const params = { ...placeParams(instance), why };
  const template = formMessages[code] ?? { 'zh-CN': why };
  return { path, code, message: fillTemplate(template, 'zh-CN', params), params };
}

/** Notes what a rule says about the place `from`; `verdict` undefined where it could not be said. */
export function noteRule(
  run: Run,
  planned: PlannedRule,
  from: { pointer: string; instance?: Instance },
  problems: readonly Problem[],
): void {
  const { rule } = planned;
  const key = `${from.pointer}#${rule.id}`;
  const at = placeOf(run, planned, from.instance);
  const path = at ? pointerOf(at) : '';
  if (problems.length > 0 && at) {
    run.findings[key] = { stop: true, problem: failure(at, path, problems[0]?.message ?? '') };
    return;
  }
  const message = rule.message['zh-CN'];
  const params = { rule: rule.id, message, messageEn: textIn(rule.message, 'en') };
  const place = at ? placeParams(at) : {};
  run.findings[key] = {
    stop: rule.severity === 'stop',
    problem: { path, code: 'rule.broken', message, params: { ...place, ...params } },
  };
}

/** Where the message stands: the field named by the rule, or the nearest one that has one place. */
function placeOf(
  run: Run,
  { rule }: PlannedRule,
  instance: Instance | undefined,
): Instance | undefined {
  const named = rule.at === undefined ? undefined : run.plan.tree.byId.get(rule.at);
  if (!named) return instance;
  const rows = instance?.rows ?? [];
  const shared = instance ? sharedRows(named, instance.field) : 0;
  let field: TreeField = named;
  while (field.rowDepth > Math.min(shared, rows.length) && field.parent) field = field.parent;
  return { field, rows: rows.slice(0, field.rowDepth) };
}

/** Tables that are around both fields. */
function sharedRows(a: TreeField, b: TreeField): number {
  const around = (field: TreeField | undefined): TreeField[] =>
    field ? [...around(field.parent), ...(field.kind.value === 'rows' ? [field] : [])] : [];
  const outer = around(b.parent);
  return around(a.parent).filter((table) => outer.includes(table)).length;
}
