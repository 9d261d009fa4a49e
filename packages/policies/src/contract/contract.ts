import { describe, expect, test } from 'vitest';
import type { Json } from '../json.ts';
import { checkSettings } from '../kinds/index.ts';
import type { PolicyKind, SettingsSchema } from '../kinds/index.ts';

const keywords = new Set([
  '$schema',
  'type',
  'title',
  'description',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'minItems',
  'maxItems',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'enum',
  'format',
]);

const clock = { now: '2026-11-23T08:00:00.000Z', timeZone: 'Asia/Shanghai' };

/** Every schema inside a schema, with its pointer. */
function* schemas(schema: SettingsSchema, path = ''): Generator<[string, SettingsSchema]> {
  yield [path, schema];
  for (const [key, inner] of Object.entries(schema.properties ?? {}))
    yield* schemas(inner, `${path}/${key}`);
  if (schema.items) yield* schemas(schema.items, `${path}/*`);
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

/** A value that fits no type of the schema. */
const wrong = ({ type }: SettingsSchema): Json => (type === 'string' ? 7 : 'wrong');

function settingsRules(kind: PolicyKind): void {
  const { settingsSchema, example } = kind;

  test('settings are described in the closed subset, every part with a title', () => {
    expect(settingsSchema.type).toBe('object');
    for (const [path, schema] of schemas(settingsSchema)) {
      expect(
        Object.keys(schema).filter((key) => !keywords.has(key)),
        path,
      ).toEqual([]);
      if (schema.type === 'object') expect(schema.additionalProperties, path).toBe(false);
      for (const [key, inner] of Object.entries(schema.properties ?? {}))
        expect(inner.title, `${path}/${key}`).toBeTruthy();
    }
  });

  test('the example is in order', () => {
    expect(checkSettings(settingsSchema, example.settings)).toEqual([]);
    expect(kind.check?.(example.settings, Object.keys(example.parameters ?? {})) ?? []).toEqual([]);
  });

  test('settings that are missing, of a wrong type or unknown are problems', () => {
    for (const key of settingsSchema.required ?? []) {
      const { [key]: _left, ...rest } = example.settings;
      expect(checkSettings(settingsSchema, rest)).toMatchObject([{ path: `/${key}` }]);
    }
    for (const [key, inner] of Object.entries(settingsSchema.properties ?? {})) {
      const changed = { ...example.settings, [key]: wrong(inner) };
      expect(checkSettings(settingsSchema, changed)).toMatchObject([{ path: `/${key}` }]);
    }
    expect(checkSettings(settingsSchema, { ...example.settings, extra: 1 })).toMatchObject([
      { path: '/extra', code: 'settings.unknown' },
    ]);
  });

  test('broken expressions in settings are problems', () => {
    for (const [key, inner] of Object.entries(settingsSchema.properties ?? {})) {
      if (!inner.format) continue;
      const changed = { ...example.settings, [key]: '1 +' };
      expect(checkSettings(settingsSchema, changed)).toMatchObject([{ path: `/${key}` }]);
    }
  });
}

function evaluationRules(kind: PolicyKind): void {
  const { settings, inputs, parameters = {} } = kind.example;
  const evaluate = () =>
    kind.evaluate(frozen(settings), frozen(inputs), frozen({ parameters, clock }));

  test('the example gives plain JSON and tells how, in both languages', () => {
    const outcome = evaluate();
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    const { value, trace } = outcome.value;
    expect(JSON.parse(JSON.stringify({ value, trace }))).toEqual({ value, trace });
    expect(trace.length).toBeGreaterThan(0);
    for (const { text } of trace) {
      expect(text['zh-CN']).not.toBe('');
      expect(text.en ?? '').not.toBe('');
    }
  });

  test('the same settings and inputs give the same', () => {
    expect(evaluate()).toEqual(evaluate());
  });

  test('inputs that are missing are problems, not bugs', () => {
    const outcome = kind.evaluate(settings, {}, { parameters: {}, clock });
    expect(outcome.ok || outcome.problems.length > 0).toBe(true);
  });
}

/** What every policy kind promises; run it in the test of each kind, plug-ins too. */
export function contract(kind: PolicyKind): void {
  describe(`the contract of policy kinds: ${kind.kind}`, () => {
    test('it has a name, a version and a title in both languages', () => {
      expect(kind.kind).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(Number.isInteger(kind.version) && kind.version > 0).toBe(true);
      expect(kind.title).toMatchObject({ 'zh-CN': expect.any(String), en: expect.any(String) });
    });
    settingsRules(kind);
    evaluationRules(kind);
  });
}
