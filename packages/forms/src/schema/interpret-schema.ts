import type { JsonSchema } from '../compile/types.ts';
import { applicators } from './applicators.ts';
import { assertions } from './assertions.ts';
import type { Formats, SchemaCheck, SchemaError } from './types.ts';
import type { Walk } from './walk.ts';

/**
 * Checks by walking the schema: no library, nothing compiled. For settings and definitions, for the
 * builder's page, and as second opinion in tests; forms in use are checked by ajv.
 */
export function interpretSchema(schema: JsonSchema, formats: Formats = {}): SchemaCheck {
  return (data) => {
    const errors: SchemaError[] = [];
    walkInto(errors, schema, formats).visit(schema, data, '');
    return errors;
  };
}

function walkInto(errors: SchemaError[], root: JsonSchema, formats: Formats): Walk {
  const walk: Walk = {
    formats,
    visit: (schema, value, path) => {
      if (schema.$ref !== undefined) walk.visit(resolve(root, schema.$ref), value, path);
      const fail = (keyword: string, params: Record<string, unknown>): void => {
        errors.push({ instancePath: path, keyword, params });
      };
      if (assertions(schema, value, formats, fail)) applicators(walk, schema, value, path, fail);
    },
    fits: (schema, value) => {
      const trial: SchemaError[] = [];
      walkInto(trial, root, formats).visit(schema, value, '');
      return trial.length === 0;
    },
  };
  return walk;
}

function resolve(root: JsonSchema, ref: string): JsonSchema {
  if (ref === '#') return root;
  const found = root.$defs?.[ref.replace('#/$defs/', '')];
  if (!found) throw new Error(`schema has no ${ref}`);
  return found;
}
