import { parseExpression } from '@yishi/policies';
import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomForm } from '../../contract/random-form.ts';
import type { FormDefinition } from '../../definition/types.ts';
import { builtInFieldKinds, createFieldKinds } from '../../kinds/index.ts';
import { fieldsOf } from '../form-nodes.ts';
import { formulaFaults } from './formula-faults.ts';
import { formulaNames } from './formula-names.ts';
import type { FormulaPlace } from './types.ts';

const kinds = createFieldKinds(builtInFieldKinds);
const label = { 'zh-CN': '项' };
const form: FormDefinition = {
  key: 'f',
  title: label,
  fields: [
    { id: 'hint', key: '说明', kind: 'explanation', label },
    { id: 'sum', key: '金额', kind: 'money', label },
    {
      id: 'lines',
      key: '明细',
      kind: 'table',
      label,
      fields: [
        { id: 'price', key: '单价', kind: 'money', label },
        { id: 'inner', key: '金额', kind: 'money', label },
      ],
    },
    {
      id: 'home',
      key: '住址',
      kind: 'section',
      label,
      fields: [{ id: 'road', key: '路', kind: 'text', label }],
    },
  ],
};
const namesAt = (field: string | null, role: FormulaPlace['role'] = 'value') =>
  formulaNames(form, kinds, { field, role }).map(({ name }) => name);
const faultsAt = (text: string, field = 'sum') =>
  formulaFaults(form, kinds, { field, role: 'value' }, text);

describe('the names that a formula may read', () => {
  test('are the fields that have an answer, and what is in them', () => {
    expect(namesAt(null)).toEqual(['金额', '明细', '明细.单价', '明细.金额', '住址', '住址.路']);
  });

  test('are those beside it first, and one further out is not named where a nearer has its name', () => {
    expect(namesAt('price')).toEqual(['金额', '明细', '明细.单价', '明细.金额', '住址', '住址.路']);
    expect(formulaNames(form, kinds, { field: 'price', role: 'value' })[0]?.label).toBe(label);
  });

  test('are not the field itself, but in its rules', () => {
    expect(namesAt('sum')).not.toContain('金额');
    expect(namesAt('sum', 'valid')).toContain('金额');
  });

  test('are what a section holds, in the rules of the section', () => {
    expect(namesAt('home', 'valid')[0]).toBe('路');
  });

  test('of any form can be written as they are', () => {
    assert(
      property(integer(), (seed) => {
        const random = randomForm(seed, kinds);
        for (const { field } of fieldsOf(random)) {
          const place: FormulaPlace = { field: field.id, role: 'visibleWhen' };
          for (const { name } of formulaNames(random, kinds, place)) {
            const faults = formulaFaults(random, kinds, place, `${name} != null`);
            expect({ name, faults }).toEqual({ name, faults: [] });
            expect(parseExpression(name).ok).toBe(true);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('a fault of a formula', () => {
  test('stands where it is, and is said in both languages', () => {
    expect(faultsAt('住址.路 + 电话')).toEqual([
      {
        from: 7,
        to: 9,
        code: 'expression.unknownName',
        words: { 'zh-CN': expect.stringContaining('电话'), en: 'there is no “电话”' },
      },
    ]);
    expect(faultsAt('1 ＋ 2')).toMatchObject([{ from: 2, to: 3, code: 'expression.fullWidth' }]);
  });

  test('is none while nothing is written, or when it is right', () => {
    expect(faultsAt('  ')).toEqual([]);
    expect(faultsAt('sum(明细.单价)')).toEqual([]);
  });
});
