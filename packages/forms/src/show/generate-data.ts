import type { CompiledForm, FormData } from '../compile/index.ts';
import type { FieldKindRegistry } from '../kinds/index.ts';
import { treeOfForm, type TreeField } from '../tree/index.ts';

/**
 * Plausible data for try-outs and tests: every required field and most others have a value of their
 * kind. Conditions, computed values and rules are not looked at; check it to have them applied.
 */
export function generateData(
  compiled: CompiledForm,
  registry: FieldKindRegistry,
  random: () => number,
): FormData {
  const computed = (id: string): boolean => compiled.logic.fields[id]?.value !== undefined;
  const optional = (id: string): boolean => compiled.logic.fields[id]?.required === undefined;
  const fill = (fields: readonly TreeField[]): Record<string, unknown> => {
    const data: Record<string, unknown> = {};
    for (const field of fields) {
      if (field.kind.value === 'none' || computed(field.id)) continue;
      if (field.kind.value === 'single' && optional(field.id) && random() < 0.2) continue;
      const value = field.kind.generate(random, field.config);
      data[field.key] = nest(field, value);
    }
    return data;
  };
  const nest = (field: TreeField, value: unknown): unknown => {
    if (field.kind.value === 'group') return fill(field.children);
    if (field.kind.value === 'rows' && Array.isArray(value))
      return value.map(() => fill(field.children));
    return value;
  };
  return fill(treeOfForm(compiled, registry).roots);
}
