import {
  builtInFieldKinds,
  compileForm,
  createFieldKinds,
  parseForm,
  type CompiledForm,
  type FieldKindRegistry,
} from '../index.ts';

/** A compiled form from a definition that is in order; throws its problems otherwise. For tests. */
export function makeForm(
  definition: unknown,
  registry: FieldKindRegistry = createFieldKinds(builtInFieldKinds),
): CompiledForm {
  const parsed = parseForm(definition, registry);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 1));
  const compiled = compileForm(parsed.value, registry);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems, null, 1));
  return compiled.value;
}
