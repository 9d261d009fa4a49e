import type { CompiledForm, FormData } from '../compile/index.ts';
import type { FieldKindRegistry, Wanted } from '../kinds/index.ts';
import { treeOfForm, type TreeField } from '../tree/index.ts';

/** A kind may miss something where nothing stands, as a list of required materials does; always. */
const someDay = { now: '2000-01-01T00:00:00.000Z', today: '2000-01-01' };

/**
 * What generated data are like: as people fill forms in; at the least and the most that is allowed;
 * with texts as long as they may be, in many rows.
 */
export type SampleLook = 'usual' | 'edge' | 'long';

/** Random sources that always give the least and the most: a kind then goes to its limits. */
export const leastOf = (): number => 0;
export const mostOf = (): number => 1 - 2 ** -40;

/**
 * Data for try-outs and tests: every required field and most others have a value of their kind, in
 * unusual looks all of them. Conditions, computed values and rules are not looked at; check it to
 * have them applied.
 */
export function generateData(
  compiled: CompiledForm,
  registry: FieldKindRegistry,
  random: () => number,
  look: SampleLook = 'usual',
): FormData {
  const computed = (id: string): boolean => compiled.logic.fields[id]?.value !== undefined;
  const optional = ({ id, kind, config }: TreeField): boolean =>
    compiled.logic.fields[id]?.required === undefined &&
    (kind.check?.(undefined, config, someDay) ?? []).length === 0;
  const isLeft = (field: TreeField): boolean =>
    look === 'usual' && field.kind.value === 'single' && optional(field) && random() < 0.2;
  const fill = (fields: readonly TreeField[]): Record<string, unknown> => {
    const data: Record<string, unknown> = {};
    for (const field of fields) {
      if (field.kind.value === 'none' || computed(field.id) || isLeft(field)) continue;
      const { source, ...wanted } = chanceOf(look, random);
      const value = field.kind.generate(source, field.config, {
        label: field.label['zh-CN'],
        ...wanted,
      });
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

/** At the edges a coin says which end; everything of one value then comes from that end. */
function chanceOf(
  look: SampleLook,
  random: () => number,
): Pick<Wanted, 'length'> & { source: () => number } {
  if (look === 'usual') return { source: random };
  if (look === 'long') return { source: random, length: 'long' };
  return random() < 0.5 ? { source: leastOf, length: 'short' } : { source: mostOf, length: 'long' };
}
