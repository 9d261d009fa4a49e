import type { JsonSchema } from '@yishi/forms';

const text: JsonSchema = { type: 'string', minLength: 1, maxLength: 2000 };
const texts: JsonSchema = { type: 'array', items: text };
const textsByStep: JsonSchema = { type: 'object', additionalProperties: texts };
const anything: JsonSchema = {};
const flag: JsonSchema = { type: 'boolean' };

const object = (properties: Record<string, JsonSchema>, required: string[] = []): JsonSchema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const unit = object({ name: text, id: text, code: text, level: text, in: text }, [
  'name',
  'code',
  'level',
]);

const person = object(
  {
    name: text,
    id: text,
    unit: text,
    posts: texts,
    bodies: texts,
    roles: texts,
    head: flag,
    administers: flag,
  },
  ['name', 'unit'],
);

const given = object(
  {
    now: text,
    timeZone: text,
    units: { type: 'array', items: unit, minItems: 1 },
    people: { type: 'array', items: person, minItems: 1 },
    holidays: texts,
    workdays: texts,
    parameters: { type: 'object' },
  },
  ['now', 'units', 'people'],
);

const when = object({
  actor: text,
  action: text,
  step: text,
  for: text,
  item: { type: 'integer', minimum: 0 },
  stale: flag,
  data: { type: 'object' },
  choices: textsByStep,
  opinion: { type: 'string' },
  reason: { type: 'string' },
  to: anything,
  resume: { type: 'string', enum: ['straight-back', 'again'] },
  corrections: {
    type: 'array',
    items: object({ field: text, remark: text }, ['field', 'remark']),
  },
  how: { type: 'string', enum: ['retry', 'skip', 'change-input', 'assign'] },
  input: anything,
  people: texts,
  after: { type: 'string', pattern: '^\\d+ (workingDay|day|hour|minute)s?$' },
  until: text,
  connector: text,
  answers: anything,
  fails: text,
});

const then = object({
  refused: anything,
  open: textsByStep,
  live: texts,
  parked: texts,
  phase: text,
  outcome: text,
  number: text,
  title: text,
  due: { type: 'object', additionalProperties: text },
  results: { type: 'object' },
  variables: { type: 'object' },
  incidents: texts,
  logs: texts,
  notified: texts,
  published: texts,
  corrections: textsByStep,
  returnTo: textsByStep,
});

/** Shape of a scenario file. */
export const scenarioSchema: JsonSchema = object(
  {
    title: text,
    procedure: text,
    given,
    steps: { type: 'array', items: object({ when, then }, ['when']), minItems: 1 },
  },
  ['title', 'procedure', 'given', 'steps'],
);
