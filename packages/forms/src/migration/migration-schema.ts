import { ok, refuse, type Result } from '@yishi/policies';
import { definitionProblem } from '../analysis/index.ts';
import type { JsonSchema } from '../compile/types.ts';
import { interpretSchema } from '../schema/index.ts';
import type { FormMigration } from './types.ts';

const id: JsonSchema = { type: 'string', minLength: 1, maxLength: 64 };
const ids: JsonSchema = { type: 'array', items: id, minItems: 2, maxItems: 10 };
const parts: JsonSchema = {
  type: 'object',
  properties: { by: { const: 'parts' }, parts: ids },
  required: ['by', 'parts'],
  additionalProperties: false,
};
const byText = (name: string, least: number): JsonSchema => ({
  type: 'object',
  properties: {
    by: { const: name },
    [name]: { type: 'string', minLength: least, maxLength: 20 },
  },
  required: ['by', name],
  additionalProperties: false,
});
const how: JsonSchema = {
  oneOf: [
    {
      type: 'object',
      properties: { by: { const: 'text' } },
      required: ['by'],
      additionalProperties: false,
    },
    {
      type: 'object',
      properties: {
        by: { const: 'map' },
        values: {
          type: 'array',
          maxItems: 500,
          items: {
            type: 'object',
            properties: { from: {}, to: {} },
            required: ['from', 'to'],
            additionalProperties: false,
          },
        },
      },
      required: ['by', 'values'],
      additionalProperties: false,
    },
    {
      type: 'object',
      properties: {
        by: { const: 'feel' },
        feel: { type: 'string', minLength: 1, maxLength: 4000 },
      },
      required: ['by', 'feel'],
      additionalProperties: false,
    },
  ],
};

const step = (
  type: string,
  properties: Record<string, JsonSchema>,
  optional: Record<string, JsonSchema> = {},
): JsonSchema => ({
  type: 'object',
  properties: { type: { const: type }, ...properties, ...optional },
  required: ['type', ...Object.keys(properties)],
  additionalProperties: false,
});
const misfit: JsonSchema = { enum: ['report', 'leave'] };

/** Shape of the steps of a migration; that they fit their forms is checked by `checkMigration`. */
export const migrationStepsSchema: JsonSchema = {
  type: 'array',
  maxItems: 500,
  items: {
    oneOf: [
      step('convert', { from: id, to: id, how }, { misfit }),
      step(
        'split',
        { from: id, to: ids, how: { oneOf: [byText('separator', 1), parts] } },
        { misfit },
      ),
      step(
        'merge',
        { from: ids, to: id, how: { oneOf: [byText('joiner', 0), parts] } },
        { misfit },
      ),
      step('fill', { field: id, value: {} }),
      step('later', { field: id }),
      step('drop', { field: id }),
    ],
  },
};

const hash: JsonSchema = { type: 'string', pattern: '^[0-9a-f]{64}$' };

const formMigrationSchema: JsonSchema = {
  type: 'object',
  properties: {
    form: { type: 'string', minLength: 1, maxLength: 60 },
    from: hash,
    to: hash,
    steps: migrationStepsSchema,
  },
  required: ['form', 'from', 'to', 'steps'],
  additionalProperties: false,
};

const check = interpretSchema(formMigrationSchema);

/** Reads a declared migration from outside. */
export function parseMigration(input: unknown): Result<FormMigration> {
  const [wrong] = check(input);
  if (!wrong) return ok(input as FormMigration);
  const { instancePath: at, keyword } = wrong;
  return refuse(definitionProblem('migration.shape', at, { at, keyword }));
}
