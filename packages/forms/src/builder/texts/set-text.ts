import type { Json, Text } from '@yishi/policies';
import type { FormDefinition } from '../../definition/types.ts';
import { valueAt, type Operation } from '../../editing/index.ts';
import type { FieldKindRegistry } from '../../kinds/index.ts';
import { labelField, setField, setForm } from '../change-fields.ts';
import { findField } from '../form-nodes.ts';
import type { FormText, TextPath } from './texts-of.ts';

/**
 * Another text at its place, as one edit. Lists are changed as a whole, since operations name no
 * numbers; `fixed` holds the ids of fields whose key is in use.
 */
export function setText(
  form: FormDefinition,
  { field, path }: Pick<FormText, 'field' | 'path'>,
  value: Text,
  fixed: ReadonlySet<string>,
  registry: FieldKindRegistry,
): Operation[] {
  const about = field === null ? undefined : findField(form, field)?.field;
  if (about && path.length === 1 && path[0] === 'label')
    return labelField(form, about.id, value, fixed, registry.get(about.kind));
  const list = path.findIndex((part) => typeof part === 'number');
  const names = (list < 0 ? path : path.slice(0, list)).map(String);
  const holder = field === null ? form : about;
  const written =
    list < 0 ? asJson(value) : replaced(valueAt(holder, names), path.slice(list), value);
  if (!holder || written === undefined) return [];
  return field === null ? setForm(form, names, written) : setField(form, field, names, written);
}

const asJson = (value: Text): Json => value as unknown as Json;

/** The value with another text at a path below it; undefined where nothing stands there. */
function replaced(value: Json | undefined, path: TextPath, text: Text): Json | undefined {
  const [part, ...rest] = path;
  if (part === undefined) return asJson(text);
  const inner = (value as Record<string | number, Json> | undefined)?.[part];
  if (inner === undefined) return undefined;
  const next = replaced(inner, rest, text);
  if (next === undefined) return undefined;
  if (Array.isArray(value)) return value.with(Number(part), next);
  return { ...(value as Record<string, Json>), [part]: next };
}
