import type { CompiledForm } from '../compile/index.ts';
import type { Access } from '../definition/types.ts';
import { isEditable } from './merge-edits.ts';

/**
 * Tells which fields a person can bring in order in a view: those that can be edited, what is
 * computed from them, and containers of either.
 */
export function affectedFields(
  compiled: CompiledForm,
  access: Readonly<Record<string, Access>>,
): (id: string) => boolean {
  const known = new Map<string, boolean>();
  const affected = (id: string): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    known.set(id, false);
    const logic = compiled.logic.fields[id];
    const inner = compiled.ui.fields[id]?.fields ?? [];
    const result =
      logic?.value === undefined
        ? isEditable(access[id]) || inner.some(affected)
        : logic.reads.some(affected);
    known.set(id, result);
    return result;
  };
  return affected;
}
