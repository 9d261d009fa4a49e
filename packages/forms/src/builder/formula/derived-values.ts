import type { Text } from '@yishi/policies';
import { textIn, unreachable } from '@yishi/policies';
import type { JsonSchema } from '../../compile/types.ts';
import type { FieldDefinition, FormDefinition } from '../../definition/types.ts';
import type { Operation } from '../../editing/index.ts';
import type { Derivation, FieldKindRegistry } from '../../kinds/index.ts';
import type { TreeField } from '../../tree/index.ts';
import { setField } from '../change-fields.ts';
import { pathTo } from '../condition/field-path.ts';
import { findField } from '../form-nodes.ts';
import { containerOf } from './formula-place.ts';

/** A value that follows from another field, ready to be picked. */
export interface DerivedValue {
  words: Text;
  formula: string;
  /** Writes it; what was personal there is personal here. */
  operations: Operation[];
}

/** What a field could be computed from, without anybody writing a formula. */
export function derivedValues(
  form: FormDefinition,
  registry: FieldKindRegistry,
  id: string,
): DerivedValue[] {
  const place = containerOf(form, registry, { field: id, role: 'value' });
  const target = place.tree.byId.get(id);
  if (!target) return [];
  return place.tree.all.flatMap((source) => {
    const path = source.id === id ? undefined : pathTo(place, source);
    if (!path) return [];
    return (source.kind.derives ?? []).flatMap((derivation) => {
      const formula = formulaFor(target, derivation, path.join('.'));
      if (formula === undefined) return [];
      const operations = operationsFor(form, { target: id, source: source.id, formula }, registry);
      return [{ words: wordsFor(source.label, derivation.title), formula, operations }];
    });
  });
}

/** As the target takes it; undefined where it takes nothing of the kind. */
function formulaFor(
  { kind, config }: TreeField,
  { gives, values, formula }: Derivation,
  name: string,
): string | undefined {
  if (kind.value !== 'single') return undefined;
  const schema = kind.schema(config, { id: '', key: '', kind: kind.kind, label: kind.title });
  const listed: unknown = schema['enum'];
  if (values && Array.isArray(listed)) {
    const options = values.map((value) => kind.fromText?.(value, config, nobody));
    const isTaken = options.every((option) => listed.includes(option));
    return isTaken ? chosen(formula(name), values, options) : undefined;
  }
  return takes(schema, gives) ? formula(name) : undefined;
}

function takes(schema: JsonSchema, gives: Derivation['gives']): boolean {
  const { type, format, pattern } = schema;
  if (schema['enum'] !== undefined) return false;
  switch (gives) {
    case 'day':
      return type === 'string' && format === 'day';
    case 'number':
      return type === 'number' || type === 'integer';
    case 'text':
      return type === 'string' && format === undefined && pattern === undefined;
    default:
      return unreachable(gives);
  }
}

/** The option that stands for each value; none while there is no value. */
function chosen(computed: string, values: readonly string[], options: unknown[]): string {
  const cases = values.map(
    (value, at) => `if ${computed} = ${JSON.stringify(value)} then ${JSON.stringify(options[at])}`,
  );
  return `${cases.join(' else ')} else null`;
}

const nobody = { person: () => undefined, unit: () => undefined, region: () => undefined };

const wordsFor = (source: Text, what: Text): Text => ({
  'zh-CN': `由“${source['zh-CN']}”得出${what['zh-CN']}`,
  en: `${textIn(what, 'en')} by “${textIn(source, 'en')}”`,
});

function operationsFor(
  form: FormDefinition,
  { target, source, formula }: { target: string; source: string; formula: string },
  registry: FieldKindRegistry,
): Operation[] {
  const from = findField(form, source)?.field;
  const to = findField(form, target)?.field;
  if (!from || !to) return [];
  const privacy = privacyOf(from, registry);
  const carries = privacy !== undefined && privacyOf(to, registry) === undefined;
  return [
    ...setField(form, target, ['value'], formula),
    ...(to.required ? setField(form, target, ['required'], undefined) : []),
    ...(carries ? setField(form, target, ['privacy'], privacy) : []),
    ...(carries && from.purpose && !to.purpose
      ? setField(form, target, ['purpose'], { ...from.purpose })
      : []),
  ];
}

function privacyOf(field: FieldDefinition, registry: FieldKindRegistry) {
  if (field.privacy === 'none') return undefined;
  return field.privacy ?? (registry.get(field.kind)?.personal ? 'personal' : undefined);
}
