import { compilePattern } from '@yishi/policies';
import type { FieldDefinition } from '../definition/types.ts';
import type { FieldKind, FieldKindRegistry } from '../kinds/index.ts';
import { interpretSchema } from '../schema/index.ts';
import { differences } from './differences.ts';
import type { Flat } from './flatten.ts';
import type { Unkept } from './types.ts';

/** A field of the kind that keeps most, and what even that does not keep. */
export interface Picked {
  field: FieldDefinition;
  kind: FieldKind;
  unkept: Unkept[];
}

const object = new Set(['properties', 'required', 'additionalProperties']);
const rows = new Set(['items']);
const nothing = new Set<string>();

/**
 * Asks every kind for settings and takes the one whose schema differs least; the kind that the
 * document names goes first, then the order of the palette.
 */
export function pickKind(
  draft: Omit<FieldDefinition, 'kind'>,
  flat: Flat,
  registry: FieldKindRegistry,
): Picked | undefined {
  const named = registry.get(flat.schema['x-kind'] ?? '');
  const others = registry.all().filter((kind) => kind !== named && kind.fromSchema);
  const tried = [named, ...others].flatMap((kind) =>
    kind ? tryKind(kind, draft, flat, registry) : [],
  );
  return tried.reduce<Picked | undefined>(
    (best, next) => (best && best.unkept.length <= next.unkept.length ? best : next),
    undefined,
  );
}

function tryKind(
  kind: FieldKind,
  draft: Omit<FieldDefinition, 'kind'>,
  flat: Flat,
  registry: FieldKindRegistry,
): Picked[] {
  const holds = kind.value === 'group' || kind.value === 'rows';
  if (kind.value === 'none' || holds !== (draft.fields !== undefined)) return [];
  const say = (value: string): string => flat.labels.get(value) ?? value;
  const settings = kind.fromSchema
    ? kind.fromSchema(flat.schema, say, compilePattern)
    : { ...kind.initial };
  if (!settings) return [];
  const { required, ...rest } = draft;
  const field: FieldDefinition = {
    ...rest,
    kind: kind.kind,
    ...(required && kind.value !== 'group' ? { required } : {}),
    ...(Object.keys(settings).length > 0 ? { settings } : {}),
  };
  const fits = interpretSchema(kind.configSchema, registry.formats)(settings).length === 0;
  if (!fits || (kind.checkConfig?.(settings, field, compilePattern) ?? []).length > 0) return [];
  const inside = kind.value === 'group' ? object : kind.value === 'rows' ? rows : nothing;
  const made = kind.schema(settings, field);
  // As the compiler has it: a table that is required has a row.
  if (kind.value === 'rows' && required) made.minItems = Math.max(made.minItems ?? 0, 1);
  return [{ field, kind, unkept: differences(flat.schema, made, flat.pointer, inside) }];
}
