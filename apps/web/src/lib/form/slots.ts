import type { CompiledForm, FieldUi, JsonSchema } from '@yishi/forms';

/**
 * Where a field's values live: `value` in its parent's object, `group` an object of its own,
 * `rows` an array of objects, `layout` nothing of its own while its children use the parent's object.
 */
export type SlotShape = 'value' | 'group' | 'rows' | 'layout';

/** A field of a compiled form with its place in the data. */
export interface Slot {
  ui: FieldUi;
  shape: SlotShape;
  schema?: JsonSchema;
  children: Slot[];
}

/** The fields of a form as a tree, told from the schema and not from their kinds. */
export function slotsOf(form: CompiledForm): Slot[] {
  const properties = propertiesOf(form, form.schema);
  return form.ui.root.map((id) => slotOf(form, id, properties));
}

type Properties = Map<string, JsonSchema>;

function slotOf(form: CompiledForm, id: string, properties: Properties): Slot {
  const ui = form.ui.fields[id];
  if (!ui) throw new Error(`form ${form.key} has no field ${id}`);
  const schema = properties.get(id);
  const shape = shapeOf(ui, resolve(form, schema));
  const inner = innerProperties(form, shape, resolve(form, schema), properties);
  const children = ui.fields.map((child) => slotOf(form, child, inner));
  return { ui, shape, children, ...(schema ? { schema } : {}) };
}

function shapeOf(ui: FieldUi, schema: JsonSchema | undefined): SlotShape {
  if (!schema) return 'layout';
  if (ui.fields.length === 0) return 'value';
  return schema.type === 'array' ? 'rows' : 'group';
}

function innerProperties(
  form: CompiledForm,
  shape: SlotShape,
  schema: JsonSchema | undefined,
  outer: Properties,
): Properties {
  if (shape === 'layout') return outer;
  if (shape === 'rows') return propertiesOf(form, resolve(form, schema?.items) ?? {});
  return propertiesOf(form, schema ?? {});
}

function propertiesOf(form: CompiledForm, schema: JsonSchema): Properties {
  const found: Properties = new Map();
  for (const property of Object.values(schema.properties ?? {})) {
    const id = property['x-id'] ?? resolve(form, property)?.['x-id'];
    if (id) found.set(id, property);
  }
  return found;
}

function resolve(form: CompiledForm, schema: JsonSchema | undefined): JsonSchema | undefined {
  const name = schema?.$ref?.replace('#/$defs/', '');
  return name ? form.schema.$defs?.[name] : schema;
}
