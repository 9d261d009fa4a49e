import type { JsonSchema } from '../compile/types.ts';

const text: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['zh-CN'],
  properties: { 'zh-CN': { type: 'string', minLength: 1 }, en: { type: 'string' } },
};
const feel: JsonSchema = { type: 'string', minLength: 1, maxLength: 4000 };
const id: JsonSchema = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_-]{0,63}$' };
const key: JsonSchema = { type: 'string', minLength: 1, maxLength: 60 };
const access: JsonSchema = { enum: ['hidden', 'read', 'masked', 'edit', 'required'] };

const rule: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'valid', 'message', 'severity'],
  properties: {
    id,
    valid: { $ref: '#/$defs/feel' },
    message: { $ref: '#/$defs/text' },
    severity: { enum: ['stop', 'warn'] },
    at: { type: 'string' },
  },
};

const field: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'key', 'kind', 'label'],
  properties: {
    id,
    key,
    kind: { type: 'string', minLength: 1 },
    label: { $ref: '#/$defs/text' },
    help: { $ref: '#/$defs/text' },
    settings: { type: 'object' },
    required: { type: 'boolean' },
    requiredWhen: { $ref: '#/$defs/feel' },
    visibleWhen: { $ref: '#/$defs/feel' },
    value: { $ref: '#/$defs/feel' },
    rules: { type: 'array', items: { $ref: '#/$defs/rule' } },
    privacy: { enum: ['none', 'personal', 'sensitive'] },
    purpose: { $ref: '#/$defs/text' },
    fields: { type: 'array', items: { $ref: '#/$defs/field' } },
  },
};

const view: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['base', 'fields'],
  properties: {
    title: { $ref: '#/$defs/text' },
    base: { enum: ['edit', 'read', 'hidden'] },
    fields: { type: 'object', additionalProperties: access },
  },
};

const place = {
  field: { type: 'string' },
  rows: { type: 'array', items: { type: 'integer', minimum: 0 } },
} as const satisfies Record<string, JsonSchema>;

const listOf = (required: string[], properties: Record<string, JsonSchema>): JsonSchema => ({
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required,
    properties: { ...place, ...properties },
  },
});

const formCase: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['title', 'view', 'now', 'data', 'problems', 'values', 'states'],
  properties: {
    title: { $ref: '#/$defs/text' },
    view: { type: 'string', minLength: 1 },
    now: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z$' },
    data: { type: 'object' },
    problems: listOf(['code', 'words'], {
      code: { type: 'string' },
      rule: { type: 'string' },
      words: { $ref: '#/$defs/text' },
    }),
    values: listOf(['value'], { value: {} }),
    states: listOf(['shown', 'required'], {
      shown: { type: 'boolean' },
      required: { type: 'boolean' },
    }),
  },
};

/** The shape of a form definition; what it cannot say is checked by `parseForm`. */
export const formDefinitionSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  required: ['key', 'title', 'fields'],
  properties: {
    key: { type: 'string', pattern: '^[a-z][a-z0-9-]{0,59}$' },
    title: { $ref: '#/$defs/text' },
    description: { $ref: '#/$defs/text' },
    fields: { type: 'array', items: { $ref: '#/$defs/field' } },
    rules: { type: 'array', items: { $ref: '#/$defs/rule' } },
    views: { type: 'object', additionalProperties: { $ref: '#/$defs/view' } },
    tests: { type: 'object', additionalProperties: { $ref: '#/$defs/case' } },
  },
  $defs: { text, feel, rule, field, view, case: formCase },
};
