import type { Feel } from '@yishi/forms';
import { evaluate, holds, type Problem } from '@yishi/policies';
import { submissionReads } from '../definition/index.ts';
import { indexOf } from './program-index.ts';
import { StepFailure } from './signals.ts';
import type { CaseState, Instant, Json, Program } from './types.ts';

/** What every expression of a case may read; later names win over earlier ones. */
export function expressionNames(program: Program, state: CaseState): Record<string, Json> {
  const names: Record<string, Json> = {};
  for (const variable of program.variables) names[variable] = null;
  for (const { step } of indexOf(program).all()) if (step.key) names[step.key] = null;
  for (const form of Object.keys(program.reads)) {
    const empty = submissionReads(program, form, {}) as Record<string, Json>;
    const values = { ...empty, ...(state.forms[form]?.values as Record<string, Json>) };
    if (form === program.mainForm) Object.assign(names, values);
    names[form] = values;
  }
  for (const [step, result] of Object.entries(state.results)) {
    const key = indexOf(program).place(step).step.key;
    if (key) names[key] = result;
  }
  Object.assign(names, state.variables);
  const { id, name, unit } = state.applicant;
  names.applicant = {
    id,
    name,
    unit: { id: unit.id, name: unit.name, code: unit.code, level: unit.level },
  };
  return names;
}

const failed = (feel: Feel, problems: Problem[]): never => {
  const why = problems.map((problem) => problem.message).join('；');
  throw new StepFailure('expression.failed', `表达式“${feel}”无法计算：${why}`);
};

/** The value of an expression; one that fails stops its step with an incident. */
export function valueOf(
  feel: Feel,
  names: Record<string, Json>,
  clock: { now: Instant; timeZone: string },
): Json {
  const result = evaluate(feel, names, clock);
  return result.ok ? result.value : failed(feel, result.problems);
}

/** Whether a condition holds; anything but true and false fails. */
export function conditionHolds(
  feel: Feel,
  names: Record<string, Json>,
  clock: { now: Instant; timeZone: string },
): boolean {
  const result = holds(feel, names, clock);
  return result.ok ? result.value : failed(feel, result.problems);
}

const inText = (value: Json): string => {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(inText).join('、');
  if (typeof value === 'object') return typeof value.name === 'string' ? value.name : '';
  return String(value);
};

/** A text with its `{{ FEEL }}` fields replaced by their values. */
export const mergeText = (template: string, value: (feel: Feel) => Json): string =>
  template.replace(/\{\{\s*([\s\S]+?)\s*\}\}/g, (_, feel: string) => inText(value(feel)));

/** The value at a field, by id or by key; null where there is none. */
export function fieldValue(program: Program, state: CaseState, form: string, field: string): Json {
  const path = program.fields[form]?.[field] ?? [field];
  let values: Record<string, unknown> = state.forms[form]?.values ?? {};
  // A section that only lays out has no value of its own: its fields stand one level higher.
  for (const key of path.slice(0, -1)) {
    const inner = values[key];
    if (typeof inner === 'object' && inner !== null) values = inner as Record<string, unknown>;
  }
  return (values[path.at(-1) ?? field] ?? null) as Json;
}
