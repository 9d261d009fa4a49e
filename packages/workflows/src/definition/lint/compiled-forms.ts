import {
  compileForm,
  type CompiledForm,
  type FieldDefinition,
  type FieldKindRegistry,
  type FormDefinition,
} from '@yishi/forms';

type Compiled = WeakMap<FormDefinition, CompiledForm | null>;

const known = new WeakMap<FieldKindRegistry, Compiled>();

const kindsAreKnown = (fields: readonly FieldDefinition[], registry: FieldKindRegistry): boolean =>
  fields.every(({ kind, fields: inner = [] }) => {
    return registry.get(kind) !== undefined && kindsAreKnown(inner, registry);
  });

/** A form compiled, once as long as it is the same; undefined where something is wrong with it. */
export function compiledOnce(
  form: FormDefinition | undefined,
  registry: FieldKindRegistry,
): CompiledForm | undefined {
  if (!form) return undefined;
  const ofRegistry: Compiled = known.get(registry) ?? new WeakMap();
  known.set(registry, ofRegistry);
  let compiled = ofRegistry.get(form);
  if (compiled === undefined) {
    const result = kindsAreKnown(form.fields, registry) ? compileForm(form, registry) : undefined;
    compiled = result?.ok ? result.value : null;
    ofRegistry.set(form, compiled);
  }
  return compiled ?? undefined;
}
