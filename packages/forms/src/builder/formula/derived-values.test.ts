import { describe, expect, test } from 'vitest';
import { applyLogic } from '../../logic/index.ts';
import { compileForm } from '../../compile/index.ts';
import type { FieldDefinition, FormDefinition } from '../../definition/types.ts';
import { applyOperations } from '../../editing/index.ts';
import { builtInFieldKinds, createFieldKinds } from '../../kinds/index.ts';
import { formLists } from '../form-lists.ts';
import { derivedValues } from './derived-values.ts';

const kinds = createFieldKinds(builtInFieldKinds);
const label = (words: string) => ({ 'zh-CN': words });
const sexes = (men: string, women: string) => ({
  options: [
    { value: 'm', label: label(men) },
    { value: 'w', label: label(women) },
  ],
});
const field = (id: string, kind: string, rest: Partial<FieldDefinition> = {}): FieldDefinition => ({
  ...{ id, key: id, kind, label: label(id) },
  ...rest,
});
const form: FormDefinition = {
  key: 'f',
  title: label('登记'),
  fields: [
    field('card', 'id-card', { privacy: 'sensitive', purpose: label('核对身份') }),
    field('birth', 'date', { required: true }),
    field('sex', 'choice', { settings: sexes('男', '女') }),
    field('answer', 'choice', { settings: sexes('是', '否') }),
    field('words', 'text'),
    field('phone', 'phone'),
    field('age', 'number'),
    field('family', 'table', { fields: [field('theirs', 'id-card'), field('born', 'date')] }),
  ],
};
const offered = (id: string) => derivedValues(form, kinds, id).map(({ words }) => words['zh-CN']);

/** The form where everything was picked that is offered last, the nearest source. */
function picked(): FormDefinition {
  return ['birth', 'sex', 'words', 'age', 'born'].reduce((made, id) => {
    const operations = derivedValues(made, kinds, id).at(-1)?.operations ?? [];
    const applied = applyOperations(made, operations, formLists);
    if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
    return applied.value;
  }, form);
}

function filled(card: string) {
  const compiled = compileForm(picked(), kinds);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const now = '2026-11-23T02:00:00Z';
  const data = { card, family: [{ theirs: '32111120100520002X' }] };
  return applyLogic(compiled.value, kinds, data, { now, timeZone: 'Asia/Shanghai' }).data;
}

describe('an identity number gives', () => {
  test('the day of birth to dates, sex to texts and fitting choices, the age to numbers', () => {
    expect(offered('birth')).toEqual(['由“card”得出出生日期']);
    expect(offered('sex')).toEqual(['由“card”得出性别']);
    expect(offered('words')).toEqual(['由“card”得出性别']);
    expect(offered('age')).toEqual(['由“card”得出周岁']);
    expect([...offered('answer'), ...offered('phone'), ...offered('card')]).toEqual([]);
  });

  test('to a column what stands in its row, and nothing of a row to who stands outside', () => {
    expect(offered('born')).toEqual(['由“card”得出出生日期', '由“theirs”得出出生日期']);
  });

  test('what was picked is personal as its source is, and not asked any more', () => {
    expect(picked().fields.find(({ id }) => id === 'birth')).toMatchObject({
      value: 'birth date of(card)',
      privacy: 'sensitive',
      purpose: label('核对身份'),
    });
    expect(picked().fields.find(({ id }) => id === 'birth')?.required).toBeUndefined();
  });

  test('values that the form fills in, and none while the number is not whole', () => {
    expect(filled('321111199001310010')).toMatchObject({
      ...{ birth: '1990-01-31', sex: 'm', words: '男', age: 36 },
      family: [{ born: '2010-05-20' }],
    });
    expect(filled('321111195501010024')).toMatchObject({ sex: 'w', words: '女', age: 71 });
    expect(filled('3211111990')).not.toHaveProperty('birth');
  });
});
