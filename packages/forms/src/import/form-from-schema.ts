import { ok, refuse, type Result } from '@yishi/policies';
import { definitionProblem } from '../analysis/index.ts';
import { parseForm, type FormDefinition } from '../definition/index.ts';
import type { FieldKindRegistry } from '../kinds/index.ts';
import { FieldMaker } from './field-maker.ts';
import { readSchema } from './read-schema.ts';
import type { Imported, Unkept } from './types.ts';

/**
 * A form from a JSON Schema of 2020-12 or draft-07. All that the form cannot say of the document,
 * and all that it asks beyond it, is listed; when nothing is listed, both take the same data.
 * Refused with pointers: what `readSchema` refuses, and what grows too large.
 */
export function formFromSchema(document: unknown, registry: FieldKindRegistry): Result<Imported> {
  const reading = readSchema(document, registry.formats);
  if (!reading.ok) return reading;
  const { schema, id, unkept } = reading.value;
  const maker = new FieldMaker(reading.value, registry);
  const { fields, title, description } = maker.root(schema);
  if (maker.isTooLarge) return refuse(definitionProblem('import.growth', '', {}));
  const name = nameOf(id);
  const draft: FormDefinition = {
    key: keyOf(name),
    title: { 'zh-CN': title ?? (name || '导入的表单') },
    ...(description === undefined ? {} : { description: { 'zh-CN': description } }),
    fields,
  };
  const definition = parseForm(draft, registry);
  if (!definition.ok) return definition;
  return ok({ definition: definition.value, unkept: inOrder([...unkept, ...maker.unkept]) });
}

/** The last part of an `$id`, without its ending. */
function nameOf(id: string): string {
  const last =
    id
      .replace(/[#?].*$/, '')
      .split(/[/:]/)
      .at(-1) ?? '';
  return last.replace(/(\.schema)?\.json$/, '');
}

function keyOf(name: string): string {
  const key = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 60);
  return key.replace(/-+$/, '') || 'imported';
}

/** By place, and each once: a part that is referred to twice is told of once. */
function inOrder(all: readonly Unkept[]): Unkept[] {
  const byPlace = new Map(
    all.map((each) => [`${each.pointer}\n${each.keyword}\n${each.words.en}`, each]),
  );
  return [...byPlace.values()].toSorted((a, b) =>
    a.pointer < b.pointer ? -1 : a.pointer > b.pointer ? 1 : 0,
  );
}
