import { describe, expect, test } from 'vitest';
import { builtInFieldKinds, createFieldKinds, type FieldKind } from '../index.ts';
import { fieldKindContract } from './field-kind-contract.ts';

const registry = createFieldKinds(builtInFieldKinds);

describe('every built-in field kind keeps the contract', () => {
  for (const rule of fieldKindContract(registry)) test(rule.name, () => rule.run());
});

test.each(builtInFieldKinds)(
  '$kind is found by what else people call it',
  ({ keywords, title }) => {
    expect(keywords?.['zh-CN'].split(' ')).not.toContain(title['zh-CN']);
    expect(keywords?.en).not.toBe('');
  },
);

describe('the contract finds what is broken', () => {
  const [text] = builtInFieldKinds;
  const broken = (change: Partial<FieldKind>): string[] => {
    if (!text) throw new Error('no kind to break');
    return fieldKindContract(createFieldKinds([{ ...text, ...change }])).flatMap((rule) => {
      try {
        rule.run();
        return [];
      } catch {
        return [rule.name];
      }
    });
  };

  test('a name that is not in kebab-case', () => {
    expect(broken({ kind: 'Text' })[0]).toMatch(/named/);
  });
  test('other words for it in one language alone', () => {
    expect(broken({ keywords: { 'zh-CN': '文字', en: '' } })[0]).toMatch(/named/);
  });
  test('a new field with words that nobody translated', () => {
    expect(broken({ initial: { placeholder: { 'zh-CN': '如', en: 'e.g.' } } })[0]).toMatch(
      /closed/,
    );
  });
  test('an open settings schema', () => {
    expect(broken({ configSchema: { type: 'object', properties: {} } })[0]).toMatch(/closed/);
  });
  test('a mask that shows the value', () => {
    expect(broken({ mask: (value) => `${String(value)}*` })[0]).toMatch(/masks/);
  });
  test('generated values that the schema refuses', () => {
    expect(broken({ generate: () => 12 })).toContain(
      'text: generates plain values that are valid, for 200 seeds',
    );
  });
  test('an example of settings that the settings schema refuses', () => {
    expect(broken({ examples: [{ unheardOf: 1 }] })).toContain(
      'text: has a closed settings schema that its settings fit',
    );
  });
  test('generated values that are valid for a new field, but not under an example', () => {
    expect(broken({ examples: [{ minLength: 20 }], generate: () => '王敏' })).toEqual([
      'text: generates plain values that are valid, for 200 seeds',
    ]);
  });
});
