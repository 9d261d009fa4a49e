import type { JsonSchema } from '@yishi/forms';
import { fragments } from '../fragments.gen.ts';

const field: JsonSchema = { type: 'string', minLength: 1, maxLength: 64 };
const fields: JsonSchema = { type: 'array', items: field, maxItems: 30 };
const names: JsonSchema = {
  type: 'array',
  items: { type: 'string', minLength: 1, maxLength: 80 },
  minItems: 1,
  maxItems: 50,
};

const access: JsonSchema = {
  type: 'object',
  properties: {
    allow: {
      type: 'array',
      items: { enum: ['read', 'exact', 'write', 'keep'] },
      minItems: 1,
      maxItems: 4,
    },
    who: {
      type: 'object',
      properties: { roles: names, posts: names, persons: names, units: names },
      additionalProperties: false,
    },
    scope: { enum: ['all', 'own-unit', 'unit-and-below', 'owner'] },
  },
  required: ['allow', 'who', 'scope'],
  additionalProperties: false,
};

/** Shape of a register; that its fields are there is checked against its form. */
export const registerSchema: JsonSchema = {
  type: 'object',
  properties: {
    key: { type: 'string', pattern: '^[a-z][a-z0-9-]{0,59}$' },
    title: fragments.text,
    description: fragments.text,
    form: { type: 'string', minLength: 1, maxLength: 60 },
    titleField: field,
    columns: { ...fields, minItems: 1 },
    filters: fields,
    unique: fields,
    unit: field,
    access: { type: 'array', items: access, minItems: 1, maxItems: 50 },
  },
  required: ['key', 'title', 'form', 'titleField', 'columns', 'access'],
  additionalProperties: false,
};
