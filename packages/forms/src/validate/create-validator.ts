import {
  validateWith,
  type CompiledForm,
  type FieldKindRegistry,
  type FormValidator,
  type SchemaCheck,
} from '../index.ts';
import { ajvFor } from './ajv-for.ts';

/** So many compiled checks are kept; a form of 1,000 fields takes a second to compile. */
const kept = 200;

const checks = new WeakMap<FieldKindRegistry, Map<string, SchemaCheck>>();

/** The check of a form with ajv; compiled once per schema hash, the last used 200 are kept. */
export function createValidator(
  compiled: CompiledForm,
  registry: FieldKindRegistry,
): FormValidator {
  return validateWith(schemaCheckOf(compiled, registry), compiled, registry);
}

/** The schema of a form compiled by ajv. */
export function schemaCheckOf(compiled: CompiledForm, registry: FieldKindRegistry): SchemaCheck {
  const known = checks.get(registry) ?? new Map<string, SchemaCheck>();
  checks.set(registry, known);
  const check = known.get(compiled.schemaHash) ?? compileCheck(compiled, registry);
  known.delete(compiled.schemaHash);
  known.set(compiled.schemaHash, check);
  const [oldest] = known.keys();
  if (known.size > kept && oldest !== undefined) known.delete(oldest);
  return check;
}

/** A fresh ajv each time: one that lives long keeps every schema it ever saw. */
function compileCheck(compiled: CompiledForm, registry: FieldKindRegistry): SchemaCheck {
  const validate = ajvFor(registry.formats).compile(compiled.schema);
  return (data) => (validate(data) ? [] : (validate.errors ?? []));
}
