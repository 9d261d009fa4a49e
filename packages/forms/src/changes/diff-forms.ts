import type { CompiledForm } from '../compile/index.ts';
import { dataChanges } from './data-changes.ts';
import { lookChanges } from './look-changes.ts';
import type { FormDiff } from './types.ts';

/** What `after` changes of `before`, in words, and whether stored data still fit. */
export function diffForms(before: CompiledForm, after: CompiledForm): FormDiff {
  if (before.hash === after.hash) return { changes: [], compatible: true, reasons: [] };
  const data = dataChanges(before, after);
  const told = new Set(data.map((change) => change.field));
  const changes = [...data, ...lookChanges(before, after, told)];
  const reasons = changes.filter((change) => !change.compatible).map((change) => change.words);
  return { changes, compatible: reasons.length === 0, reasons };
}
