import type { CompiledForm, FieldUi, FormData } from '../compile/index.ts';
import type { Access } from '../definition/types.ts';
import { isRecord, own } from '../json/index.ts';
import { MASKED, type FieldKindRegistry } from '../kinds/index.ts';
import { viewOf } from './view-of.ts';

export type Audience = 'staff' | 'public';

interface Mask {
  compiled: CompiledForm;
  registry: FieldKindRegistry;
  access: Readonly<Record<string, Access>>;
  audience: Audience;
}

/**
 * The data as it may leave: fields hidden in the view are gone, `masked` ones are masked. For the
 * public every personal value is masked and every sensitive one is gone, whatever the view says.
 */
export function maskData(
  compiled: CompiledForm,
  registry: FieldKindRegistry,
  data: FormData,
  { view, audience }: { view?: string; audience: Audience },
): FormData {
  const access = view === undefined ? {} : viewOf(compiled, view);
  return maskObject({ compiled, registry, access, audience }, compiled.ui.root, data);
}

/**
 * Fields, by id, whose values never leave for an audience, with all that stands inside them: what a
 * page says to be hidden instead of empty.
 */
export function withheldFields(
  { ui }: Pick<CompiledForm, 'ui'>,
  audience: Audience,
): ReadonlySet<string> {
  const withheld = new Set<string>();
  const walk = (ids: readonly string[], outer: boolean) => {
    for (const id of ids) {
      const field = ui.fields[id];
      if (!field) continue;
      const inside = outer || isWithheld(field, audience);
      if (inside) withheld.add(id);
      walk(field.fields, inside);
    }
  };
  walk(ui.root, false);
  return withheld;
}

const isWithheld = (field: FieldUi, audience: Audience): boolean =>
  audience === 'public' && field.privacy === 'sensitive';

function maskObject(
  mask: Mask,
  ids: readonly string[],
  data: Record<string, unknown>,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const id of ids) {
    const field = mask.compiled.ui.fields[id];
    const value = field ? own(data, field.key) : undefined;
    if (!field || value === undefined) continue;
    const shown = maskField(mask, field, value);
    if (shown !== undefined) result[field.key] = shown;
  }
  return result;
}

function maskField(mask: Mask, field: FieldUi, value: unknown): unknown {
  const access = mask.access[field.id] ?? 'read';
  const forPublic = mask.audience === 'public';
  if (access === 'hidden' || isWithheld(field, mask.audience)) return undefined;
  if (field.fields.length > 0) return maskInside(mask, field.fields, value);
  if (access !== 'masked' && !(forPublic && field.privacy === 'personal')) return value;
  const kind = mask.registry.get(field.kind);
  return kind?.mask ? kind.mask(value, field.settings, mask.audience) : MASKED;
}

function maskInside(mask: Mask, ids: readonly string[], value: unknown): unknown {
  if (Array.isArray(value)) return value.map((row) => maskInside(mask, ids, row));
  return isRecord(value) ? maskObject(mask, ids, value) : MASKED;
}
