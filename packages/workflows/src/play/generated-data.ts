import {
  compileForm,
  generateData,
  type FieldDefinition,
  type FieldKindRegistry,
  type FormData,
} from '@yishi/forms';
import {
  namingFields,
  pathToField,
  type Bundle,
  type Registry,
  type StepKindDefinition,
} from '../definition/index.ts';
import type { Given } from '../scenarios/index.ts';

interface Kinds {
  stepKinds: Registry<StepKindDefinition>;
  fieldKinds: FieldKindRegistry;
}

/** Sets a value where the data has a place for it. */
function put(data: FormData, [key = '', ...rest]: readonly string[], value: unknown): FormData {
  if (rest.length === 0) return { ...data, [key]: value };
  const inner = data[key];
  if (Array.isArray(inner)) {
    return { ...data, [key]: inner.map((row: FormData) => put(row, rest, value)) };
  }
  if (typeof inner !== 'object' || inner === null) return data;
  return { ...data, [key]: put(inner as FormData, rest, value) };
}

function fieldOf(fields: readonly FieldDefinition[], id: string): FieldDefinition | undefined {
  for (const field of fields) {
    const found = field.id === id ? field : fieldOf(field.fields ?? [], id);
    if (found) return found;
  }
  return undefined;
}

/** A value of the same shape: kinds hold one id, or several. */
const shaped = (as: unknown, id: string): unknown => (Array.isArray(as) ? [id] : id);

/**
 * Plausible data of a form for a play: what names people or units, by the settings of steps, names
 * some of those who are there.
 */
export function generatedData(
  bundle: Bundle,
  form: string,
  given: Given,
  kinds: Kinds,
  random: () => number,
): FormData {
  const definition = bundle.forms[form];
  const compiled = definition && compileForm(definition, kinds.fieldKinds);
  if (!compiled?.ok) return {};
  let data = generateData(compiled.value, kinds.fieldKinds, random);
  const idOf = ({ id, name }: { id?: string; name: string }): string => id ?? name;
  const pick = <T>(items: readonly T[]): T | undefined =>
    items[Math.floor(random() * items.length)];
  for (const use of namingFields(bundle, kinds.stepKinds)) {
    const path = use.form === form ? pathToField(definition?.fields ?? [], use.field) : undefined;
    const field = path && fieldOf(definition?.fields ?? [], use.field);
    if (!path || !field) continue;
    const units = given.units.filter(({ level }) => level === 'community');
    const one =
      use.names === 'unit' ? pick(units) : pick(given.people.filter((p) => !p.administers));
    if (!one) continue;
    const sample = kinds.fieldKinds.get(field.kind)?.generate(random, field.settings ?? {}, {});
    data = put(data, path, shaped(sample, idOf(one)));
  }
  return data;
}
