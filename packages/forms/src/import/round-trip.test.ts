import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePattern } from '@yishi/policies';
import { makeForm, randomForm, seeded } from '../contract/index.ts';
import { specimen } from '../contract/specimen.ts';
import {
  builtInFieldKinds,
  canonicalJson,
  createFieldKinds,
  dataContract,
  formFromSchema,
  generateData,
  interpretSchema,
  type CompiledForm,
  type FieldKind,
  type Imported,
} from '../index.ts';
import { schemaCheckOf } from '../validate/index.ts';

const registry = createFieldKinds(builtInFieldKinds);

function back(form: CompiledForm): Imported {
  const imported = formFromSchema(
    JSON.parse(JSON.stringify(dataContract(form, registry))),
    registry,
  );
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
  return imported.value;
}

/** Formulas are no part of a data contract; a kind that is nothing without one comes back as another. */
const needsFormula = (kind: FieldKind): boolean => {
  const bare = { id: 'bare', key: 'bare', kind: kind.kind, label: kind.title };
  const wrong = kind.checkConfig?.(kind.initial ?? {}, bare, compilePattern) ?? [];
  return kind.value === 'single' && wrong.length > 0;
};

const kinds = registry.all().filter((kind) => kind.value !== 'none');

describe('export, then import', () => {
  test.each(kinds.map((kind) => [kind.kind, kind] as const))('%s comes back', (name, kind) => {
    const form = specimen(kind, registry);
    const { definition, unkept } = back(form);
    const again = makeForm(definition, registry);
    if (needsFormula(kind)) {
      expect(unkept).toMatchObject([{ pointer: '/properties/样品', keyword: 'x-kind' }]);
      return;
    }
    expect(unkept).toEqual([]);
    expect(canonicalJson(again.schema)).toBe(canonicalJson(form.schema));
    expect(again.schemaHash).toBe(form.schemaHash);
    expect(definition).toMatchObject({
      key: form.key,
      title: { 'zh-CN': '样张' },
      fields: [
        { id: 'specimen', key: '样品', kind: name, label: { 'zh-CN': kind.title['zh-CN'] } },
      ],
    });
  });

  test('the words of options come back', () => {
    const options = [
      { value: 'a', label: { 'zh-CN': '同意' } },
      { value: 'b', label: { 'zh-CN': '不同意' } },
    ];
    const form = makeForm({
      key: 'opinion',
      title: { 'zh-CN': '意见' },
      fields: [
        {
          id: 'one',
          key: '意见',
          kind: 'choice',
          label: { 'zh-CN': '意见' },
          settings: { options },
        },
        {
          id: 'many',
          key: '理由',
          kind: 'multi-choice',
          label: { 'zh-CN': '理由' },
          help: { 'zh-CN': '可多选' },
          required: true,
          settings: { options, min: 1, max: 2 },
        },
      ],
    });
    expect(back(form).definition.fields).toMatchObject([
      { settings: { options } },
      { settings: { options, min: 1, max: 2 }, help: { 'zh-CN': '可多选' }, required: true },
    ]);
  });

  test.each([
    ['text', { minLength: 2, maxLength: 40 }],
    ['longtext', { maxLength: 50_000 }],
    ['number', { min: -1.5, max: 9.25, decimals: 2 }],
    ['number', { decimals: 0 }],
    ['money', { min: 100, max: 5_000 }],
    ['phone', { landline: true }],
    ['score', { max: 10, step: '0.1' }],
    ['files', { maxFiles: 3, maxSize: 1024 }],
  ])('%s with settings %j comes back', (name, settings) => {
    const kind = registry.get(name);
    if (!kind) throw new Error(name);
    const { definition, unkept } = back(specimen(kind, registry, settings));
    expect(unkept).toEqual([]);
    expect(definition.fields).toMatchObject([{ kind: name, settings }]);
  });

  test('any form comes back with the same data contract, but for what is listed', () => {
    assert(
      property(integer({ min: 1, max: 1_000_000 }), (seed) => {
        const form = makeForm(randomForm(seed, registry), registry);
        const { definition, unkept } = back(form);
        const again = makeForm(definition, registry);
        // What a contract does not hold: formulas, conditions, and tables of columns without values.
        const other = unkept.filter(
          ({ words }) => !/^The field kind|always there|No field can hold/.test(words.en),
        );
        expect(other).toEqual([]);
        if (unkept.length === 0)
          expect(canonicalJson(again.schema)).toBe(canonicalJson(form.schema));
      }),
      { numRuns: 60 },
    );
  });

  test('the data contract takes what the form takes', () => {
    assert(
      property(integer({ min: 1, max: 1_000_000 }), (seed) => {
        const form = makeForm(randomForm(seed, registry), registry);
        const check = schemaCheckOf(form, registry);
        const exported = interpretSchema(dataContract(form, registry), registry.formats);
        const data = generateData(form, registry, seeded(seed));
        for (const [key] of Object.entries(data))
          for (const value of [data[key], 'x', 5, {}, []]) {
            const changed = { ...data, [key]: value };
            expect(exported(changed).length === 0).toBe(check(changed).length === 0);
          }
      }),
      { numRuns: 30 },
    );
  });
});
