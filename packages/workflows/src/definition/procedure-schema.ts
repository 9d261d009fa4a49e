import type { JsonSchema } from '@yishi/forms';
import { fragments } from './fragments.gen.ts';

const id: JsonSchema = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_-]{0,59}$', maxLength: 60 };
const feel: JsonSchema = { type: 'string', minLength: 1, maxLength: 4000 };

/** Shape of a procedure; settings are checked by the schema of their step's kind. */
export const procedureSchema: JsonSchema = {
  $defs: {
    step: {
      type: 'object',
      properties: {
        id,
        kind: { type: 'string', minLength: 1, maxLength: 60 },
        name: fragments.text,
        key: { type: 'string', minLength: 1, maxLength: 60 },
        settings: { type: 'object' },
        blocks: { type: 'array', items: { $ref: '#/$defs/block' }, maxItems: 20 },
      },
      required: ['id', 'kind', 'name', 'settings'],
      additionalProperties: false,
    },
    block: {
      type: 'object',
      properties: {
        id,
        name: fragments.text,
        when: feel,
        otherwise: { type: 'boolean' },
        steps: { type: 'array', items: { $ref: '#/$defs/step' }, maxItems: 200 },
      },
      required: ['id', 'steps'],
      additionalProperties: false,
    },
  },
  type: 'object',
  properties: {
    key: id,
    title: fragments.text,
    description: fragments.text,
    category: fragments.text,
    startBy: { type: 'array', items: fragments.who, maxItems: 20 },
    number: { type: 'string', minLength: 1, maxLength: 100 },
    caseTitle: feel,
    steps: { type: 'array', items: { $ref: '#/$defs/step' }, minItems: 2, maxItems: 200 },
    scenarios: { type: 'object', additionalProperties: { type: 'object' } },
  },
  required: ['key', 'title', 'number', 'caseTitle', 'steps'],
  additionalProperties: false,
};

/** Shape of a pack; what is inside is parsed by its own rules. */
export const packSchema: JsonSchema = {
  type: 'object',
  properties: {
    key: id,
    title: fragments.text,
    description: fragments.text,
    procedures: { type: 'array', items: { type: 'object' }, maxItems: 100 },
    forms: { type: 'array', items: { type: 'object' }, maxItems: 200 },
    policies: { type: 'array', items: { type: 'object' }, maxItems: 200 },
    registers: { type: 'array', items: { type: 'object' }, maxItems: 100 },
    migrations: { type: 'array', items: { type: 'object' }, maxItems: 2000 },
  },
  required: ['key', 'title'],
  additionalProperties: false,
};
