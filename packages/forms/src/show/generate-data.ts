import type { CompiledForm, FormData } from '../compile/index.ts';
import type { FieldKindRegistry } from '../kinds/index.ts';
import { treeOfForm, type TreeField } from '../tree/index.ts';

/** A kind may miss something where nothing stands, as a list of required materials does; always. */
const someDay = { now: '2000-01-01T00:00:00.000Z', today: '2000-01-01' };

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
  const optional = ({ id, kind, config }: TreeField): boolean =>
    compiled.logic.fields[id]?.required === undefined &&
    (kind.check?.(undefined, config, someDay) ?? []).length === 0;
  const fill = (fields: readonly TreeField[]): Record<string, unknown> => {
    const data: Record<string, unknown> = {};
    for (const field of fields) {
      if (field.kind.value === 'none' || computed(field.id)) continue;
      if (field.kind.value === 'single' && optional(field) && random() < 0.2) continue;
      const value = field.kind.generate(random, field.config, field.label['zh-CN']);
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
