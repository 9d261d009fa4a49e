import type { FormData } from '@yishi/forms';
import type { Program } from './program.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value with only what lies at the end of the ways; rows of a table keep the columns named. */
function pick(value: unknown, paths: readonly string[][]): unknown {
  if (paths.some((path) => path.length === 0)) return value ?? null;
  if (Array.isArray(value)) return value.map((row) => pick(row, paths));
  const picked: Record<string, unknown> = {};
  for (const key of new Set(paths.map(([first = '']) => first))) {
    const rest = paths.filter(([first]) => first === key).map(([, ...others]) => others);
    picked[key] = pick(isRecord(value) ? value[key] : undefined, rest);
  }
  return picked;
}

/** The part of a submission's data that expressions read; what is not there is null. */
export const submissionReads = (program: Program, form: string, data: FormData): FormData =>
  pick(data, program.reads[form] ?? []) as FormData;
