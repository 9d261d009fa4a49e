import { describe, expect, test } from 'vitest';
import { makeForm } from '../contract/index.ts';
import {
  builtInFieldKinds,
  createFieldKinds,
  formFromSchema,
  type FieldDefinition,
  type Imported,
} from '../index.ts';

const registry = createFieldKinds(builtInFieldKinds);

function read(document: unknown): Imported {
  const imported = formFromSchema(document, registry);
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
  makeForm(imported.value.definition, registry);
  return imported.value;
}

const closed = (properties: Record<string, unknown>, more = {}): unknown => ({
  type: 'object',
  additionalProperties: false,
  properties,
  ...more,
});

function field(schema: unknown): { field: FieldDefinition | undefined; said: string[] } {
  const { definition, unkept } = read(closed({ a: schema }));
  return { field: definition.fields[0], said: unkept.map((each) => each.words.en) };
}

/** The document and the field that is made of it; nothing is lost. */
const kept: [string, unknown, object][] = [
  ['a text', { type: 'string', maxLength: 80 }, { kind: 'text', settings: { maxLength: 80 } }],
  ['a long text', { type: 'string', maxLength: 9000 }, { kind: 'longtext' }],
  [
    'a pattern, with an example that fits',
    { type: 'string', maxLength: 9, pattern: '^[A-Z]{2}-\\d{3,}$' },
    { kind: 'text', settings: { pattern: '^[A-Z]{2}-\\d{3,}$', example: 'AA-111' } },
  ],
  [
    'a whole number',
    { type: 'integer', minimum: 1 },
    { kind: 'number', settings: { min: 1, decimals: 0 } },
  ],
  ['a number', { type: 'number', multipleOf: 0.01 }, { kind: 'number', settings: { decimals: 2 } }],
  ['above a whole number', { type: 'integer', exclusiveMinimum: 0 }, { settings: { min: 1 } }],
  ['yes or no', { type: 'boolean' }, { kind: 'yes-no' }],
  [
    'listed values',
    { enum: ['a', 'b'] },
    { kind: 'choice', settings: { options: [{ value: 'a' }, { value: 'b' }] } },
  ],
  [
    'listed values with words',
    { oneOf: [{ const: 'a', title: '甲' }, { const: 'b' }] },
    {
      kind: 'choice',
      settings: { options: [{ label: { 'zh-CN': '甲' } }, { label: { 'zh-CN': 'b' } }] },
    },
  ],
  ['one value', { const: 'a' }, { kind: 'choice' }],
  [
    'a list of listed values',
    { type: 'array', uniqueItems: true, maxItems: 2, items: { enum: ['a', 'b', 'c'] } },
    { kind: 'multi-choice', settings: { max: 2 } },
  ],
  [
    'a list of objects',
    { type: 'array', maxItems: 5, items: closed({ b: { type: 'boolean' } }) },
    { kind: 'table', settings: { maxRows: 5 }, fields: [{ key: 'b', kind: 'yes-no' }] },
  ],
  [
    'words',
    { type: 'boolean', title: '是否同意', description: '请如实填写' },
    { label: { 'zh-CN': '是否同意' }, help: { 'zh-CN': '请如实填写' } },
  ],
  [
    'what allOf keeps apart',
    { allOf: [{ type: 'string', minLength: 2 }, { maxLength: 9 }, { minLength: 3 }] },
    { kind: 'text', settings: { minLength: 3, maxLength: 9 } },
  ],
];

describe('a document that a form can say', () => {
  test.each(kept)('%s', (_name, schema, expected) => {
    const { field: made, said } = field(schema);
    expect(said).toEqual([]);
    expect(made).toMatchObject(expected);
  });

  test('an object within is a section, in any depth', () => {
    const inner = closed({ c: { type: 'boolean' } }, { title: '内层' });
    const { definition, unkept } = read(
      closed({ b: closed({ i: inner }, { required: ['i'] }) }, { required: ['b'] }),
    );
    expect(unkept).toEqual([]);
    expect(definition.fields).toMatchObject([
      { kind: 'section', fields: [{ kind: 'section', label: { 'zh-CN': '内层' } }] },
    ]);
  });

  test.each(['$defs', 'definitions'])('references into %s are filled in, each time', (place) => {
    const { definition, unkept } = read(
      closed(
        { a: { $ref: `#/${place}/d%C3%A9` }, b: { $ref: `#/${place}/d%C3%A9` } },
        { [place]: { dé: { type: 'string', maxLength: 7 } } },
      ),
    );
    expect(unkept).toEqual([]);
    expect(definition.fields).toMatchObject([
      { key: 'a', settings: { maxLength: 7 } },
      { key: 'b', settings: { maxLength: 7 } },
    ]);
  });

  test('draft-07 is read as its rules say: what stands beside a reference does not count', () => {
    const document = {
      $schema: 'http://json-schema.org/draft-07/schema#',
      $id: 'https://example.org/forms/Car%20Pass.schema.json',
      ...(closed({ a: { $ref: '#/definitions/t', maxLength: 3 } }) as object),
      definitions: { t: { type: 'string', format: 'date' } },
    };
    const { definition, unkept } = read(document);
    expect(unkept).toEqual([]);
    expect(definition).toMatchObject({ key: 'car-20pass', fields: [{ kind: 'date' }] });
  });

  test('what is required stays so', () => {
    const { definition } = read(closed({ a: { type: 'boolean' }, b: true }, { required: ['a'] }));
    expect(definition.fields.map(({ required }) => required)).toEqual([true, undefined]);
  });
});

/** The document, the place, the keyword and what is said. */
const lost: [string, unknown, string, string, RegExp][] = [
  [
    'an open object',
    { type: 'object', properties: {} },
    '',
    'additionalProperties',
    /only the fields/,
  ],
  [
    'a note',
    closed({ a: { type: 'boolean', default: true } }),
    '/properties/a',
    'default',
    /a note/,
  ],
  ['null', closed({ a: { type: ['boolean', 'null'] } }), '/properties/a', 'type', /no null/],
  [
    'null as an alternative',
    closed({ a: { anyOf: [{ type: 'boolean' }, { type: 'null' }] } }),
    '/properties/a',
    'anyOf',
    /no null/,
  ],
  ['two types', closed({ a: { type: ['boolean', 'integer'] } }), '/properties/a', 'type', /first/],
  ['no type', closed({ a: { maxLength: 5 } }), '/properties/a', 'type', /taken as “string”/],
  ['no limit of a text', closed({ a: { type: 'string' } }), '/properties/a', 'maxLength', /2000/],
  [
    'a list of texts',
    closed({ a: { type: 'array', items: { type: 'string' } } }),
    '/properties/a',
    'type',
    /left out/,
  ],
  ['a condition', closed({}, { if: { required: ['a'] }, then: false }), '', 'if', /not kept/],
  [
    'not',
    closed({ a: { type: 'boolean', not: { const: true } } }),
    '/properties/a',
    'not',
    /not kept/,
  ],
  ['its own keyword', closed({}, { 'x-order': [1] }), '', 'x-order', /not kept/],
  [
    'a step of five',
    closed({ a: { type: 'integer', multipleOf: 5 } }),
    '/properties/a',
    'multipleOf',
    /not kept/,
  ],
  [
    'a name that is no key',
    closed({ 'a b': { type: 'boolean' } }),
    '/properties/a b',
    'properties',
    /“a_b”/,
  ],
  ['another document', closed({ a: { $ref: 'b.json' } }), '/properties/a', '$ref', /leaves this/],
  [
    'a place that is not there',
    closed({ a: { $ref: '#/$defs/b' } }),
    '/properties/a',
    '$ref',
    /has no/,
  ],
  [
    'look-around',
    closed({ a: { type: 'string', maxLength: 5, pattern: '(?=a)' } }),
    '/properties/a',
    'pattern',
    /cannot be used/,
  ],
  [
    'a format of others',
    closed({ a: { type: 'string', format: 'x-y' } }),
    '/properties/a',
    'format',
    /no format/,
  ],
  [
    'a section that may be absent',
    closed({ a: closed({}) }),
    '/properties/a',
    'required',
    /always there/,
  ],
  ['what is required unseen', closed({}, { required: ['a'] }), '', 'required', /“a” is required/],
  ['what nothing fits', false, '', 'type', /No value/],
  [
    'what nothing fits, asked for',
    closed({ a: false }, { required: ['a'] }),
    '/properties/a',
    'required',
    /No value/,
  ],
  ['what is no object', { type: 'boolean' }, '', 'type', /under “value”/],
  [
    'parts that do not merge',
    closed({ a: { allOf: [{ type: 'string', maxLength: 5, pattern: 'a' }, { pattern: 'b' }] } }),
    '/properties/a/allOf/1',
    'allOf',
    /does not merge/,
  ],
];

test.each(lost)('told with its place: %s', (_name, document, pointer, keyword, words) => {
  const found = read(document).unkept.filter((each) => each.keyword === keyword);
  expect(found).toMatchObject([{ pointer, words: { en: expect.stringMatching(words) as string } }]);
  expect(found[0]?.words['zh-CN']).toMatch(/\p{Script=Han}/u);
});

test('a reference to itself ends where it comes again, and says so', () => {
  const node = {
    type: 'object',
    additionalProperties: false,
    properties: {
      名称: { type: 'boolean' },
      下级: { type: 'array', items: { $ref: '#/$defs/n' } },
    },
  };
  const { definition, unkept } = read(
    closed({ 树: { $ref: '#/$defs/n' } }, { $defs: { n: node } }),
  );
  expect(definition.fields).toMatchObject([{ key: '树', fields: [{ key: '名称' }] }]);
  expect(unkept.map(({ keyword, words }) => [keyword, words.en.slice(0, 26)])).toContainEqual([
    '$ref',
    '“#/$defs/n” refers to itse',
  ]);
});

const circular: Record<string, unknown> = { type: 'object' };
circular['properties'] = { a: circular };
const nested = (depth: number): unknown =>
  depth === 0 ? { type: 'boolean' } : closed({ a: nested(depth - 1) });
const doubling = Object.fromEntries(
  Array.from({ length: 40 }, (_each, at) => [
    `d${at}`,
    closed({ a: { $ref: `#/$defs/d${at + 1}` }, b: { $ref: `#/$defs/d${at + 1}` } }),
  ]),
);

const hostile: [string, unknown, string, string][] = [
  ['no schema', 'text', '', 'import.schema'],
  ['a list', [], '', 'import.schema'],
  ['nothing', null, '', 'import.schema'],
  ['itself', circular, '/properties/a', 'import.cycle'],
  ['too deep', nested(60), '/properties/a', 'import.deep'],
  ['too many values', { enum: Array.from({ length: 60_000 }, String) }, '', 'import.size'],
  ['too long a text', { title: 'x'.repeat(2_000_001) }, '', 'import.long'],
  [
    'the name of the prototype',
    JSON.parse('{"properties":{"__proto__":{}}}'),
    '/properties/__proto__',
    'import.name',
  ],
  ['what is no JSON', { const: () => 1 }, '/const', 'import.plain'],
  ['a type that is none', { type: 'text' }, '/type', 'import.keyword'],
  [
    'a limit that is none',
    closed({ a: { maxLength: -1 } }),
    '/properties/a/maxLength',
    'import.keyword',
  ],
  ['properties that are none', { properties: { a: 1 } }, '/properties', 'import.keyword'],
  [
    'a reference in a circle',
    { $ref: '#/$defs/a', $defs: { a: { $ref: '#/$defs/a' } } },
    '',
    'import.endless',
  ],
  [
    'growth without measure',
    { $ref: '#/$defs/d0', $defs: { ...doubling, d40: {} } },
    '',
    'import.growth',
  ],
];

test.each(hostile)('refused with its place: %s', (_name, document, pointer, code) => {
  const imported = formFromSchema(document, registry);
  if (imported.ok) throw new Error('it was taken');
  const [problem] = imported.problems;
  expect(problem?.code).toBe(code);
  expect(problem?.path.startsWith(pointer)).toBe(true);
});

test('names that objects have by birth are names like others', () => {
  const { definition } = read(
    JSON.parse(
      '{"type":"object","required":["toString"],"properties":{"toString":{"type":"boolean"},"constructor":{"type":"boolean"}}}',
    ),
  );
  expect(definition.fields.map(({ key, required }) => [key, required])).toEqual([
    ['toString', true],
    ['_constructor', undefined],
  ]);
});
