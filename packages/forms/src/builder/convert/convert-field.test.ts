import { compilePattern } from '@yishi/policies';
import { describe, expect, test } from 'vitest';
import { compileForm } from '../../compile/index.ts';
import { makeForm, seeded } from '../../contract/index.ts';
import type { FieldDefinition, FormDefinition } from '../../definition/index.ts';
import { applyOperations } from '../../editing/index.ts';
import { builtInFieldKinds, createFieldKinds } from '../../kinds/index.ts';
import {
  migrationNeeds,
  migrator,
  proposeMigration,
  replaceWritten,
} from '../../migration/index.ts';
import { generateData } from '../../show/index.ts';
import { formLists } from '../form-lists.ts';
import { conversionsOf, convertField, listWritten } from './convert-field.ts';

const kinds = createFieldKinds(builtInFieldKinds);
const nobody = { person: () => undefined, unit: () => undefined, region: () => undefined };
const context = {
  names: { ...nobody, file: () => undefined },
  find: nobody,
  now: '2026-11-23T01:00:00.000Z',
  timeZone: 'Asia/Shanghai',
};
const options = [
  { value: 'a', label: { 'zh-CN': '甲', en: 'One' } },
  { value: 'b', label: { 'zh-CN': '乙', en: 'Two' } },
];
const formOf = (kind: string, settings?: FieldDefinition['settings']): FormDefinition => ({
  key: 'f',
  title: { 'zh-CN': '表' },
  fields: [{ id: 'x', key: '项', kind, label: { 'zh-CN': '项' }, ...(settings && { settings }) }],
});

/** The form with its field as another kind. */
function become(form: FormDefinition, to: string): FormDefinition {
  const change = conversionsOf(form, kinds, 'x').find(({ kind }) => kind.kind === to);
  if (!change) throw new Error(`it cannot become ${to}`);
  const done = applyOperations(form, convertField(form, 'x', change), formLists);
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return done.value;
}

/** What becomes of a stored value with the migration that is proposed. */
function moved(from: FormDefinition, to: FormDefinition, value: unknown): unknown {
  const [before, after] = [makeForm(from, kinds), makeForm(to, kinds)];
  const steps = proposeMigration(migrationNeeds(before, after, kinds));
  return migrator({ before, after, steps }, kinds)({ 项: value }, context).data['项'];
}

test.each<[string, FieldDefinition['settings'], string[]]>([
  ['text', undefined, ['longtext', 'number', 'date', 'choice', 'multi-choice', 'phone']],
  ['number', undefined, ['text', 'longtext', 'money']],
  ['choice', { options }, ['text', 'longtext', 'multi-choice']],
  ['yes-no', undefined, ['text', 'choice']],
  ['date', undefined, ['text', 'date-time']],
])('%s can become %j%j', (kind, settings, wanted) => {
  const offered = conversionsOf(formOf(kind, settings), kinds, 'x').map((each) => each.kind.kind);
  expect(offered).toEqual(expect.arrayContaining(wanted));
});

test.each(['section', 'table', 'heading', 'files', 'signature'])('%s stays what it is', (kind) => {
  expect(conversionsOf(formOf(kind), kinds, 'x')).toEqual([]);
});

describe('the field keeps what it is and what is stored goes with it', () => {
  test('id, name and words stay, settings are those of the new kind', () => {
    const form = formOf('choice', { options });
    expect(become(form, 'multi-choice').fields).toEqual([
      { ...form.fields[0], kind: 'multi-choice', settings: { options } },
    ]);
  });

  test('what tells of a person is personal data from then on', () => {
    expect(become(formOf('text'), 'phone').fields[0]?.privacy).toBe('personal');
  });

  test.each<[string, FieldDefinition['settings'], unknown, string, unknown]>([
    ['text', undefined, '12', 'number', 12],
    ['text', undefined, '2026年3月5日', 'date', '2026-03-05'],
    ['number', undefined, 500, 'money', 50_000],
    ['money', undefined, 123_450, 'number', 1234.5],
    ['choice', { options }, 'a', 'multi-choice', ['a']],
    ['choice', { options }, 'b', 'text', '乙'],
    ['yes-no', undefined, true, 'choice', '是'],
    ['longtext', undefined, '两行', 'text', '两行'],
  ])('%s%j %j becomes %s %j', (kind, settings, value, to, wanted) => {
    const form = formOf(kind, settings);
    expect(moved(form, become(form, to), value)).toEqual(wanted);
  });
});

test('every change that is offered makes a form in order, and moves data or tells', () => {
  for (const from of kinds.all()) {
    const form = formOf(from.kind, from.initial ?? from.examples?.[0] ?? {});
    for (const { kind } of conversionsOf(form, kinds, 'x')) {
      const to = become(form, kind.kind);
      const [field] = to.fields;
      const after = compileForm(to, kinds);
      const wrong = field && kind.checkConfig?.(field.settings ?? {}, field, compilePattern);
      if (!after.ok || wrong?.length) {
        // Options that only an administrator knows.
        expect(from.gist).toBe('text');
        continue;
      }
      const data = generateData(makeForm(form, kinds), kinds, seeded(7));
      expect(() => moved(form, to, data['项'])).not.toThrow();
    }
  }
});

describe('what was written becomes options', () => {
  const text = formOf('text');
  const changeTo = (to: string) => {
    const change = conversionsOf(text, kinds, 'x').find(({ kind }) => kind.kind === to);
    if (!change) throw new Error(`it cannot become ${to}`);
    return change;
  };

  test.each(['choice', 'multi-choice'])('of a %s, each once', (to) => {
    const listed = listWritten(text, 'x', changeTo(to), ['甲', ' 乙', '甲', ''], kinds);
    expect(listed?.settings['options']).toMatchObject([{ value: '甲' }, { value: '乙' }]);
  });
  test('but of no other kind', () => {
    expect(listWritten(text, 'x', changeTo('number'), ['甲'], kinds)).toBeUndefined();
  });
  test('what is written otherwise is replaced by what it is like, or by nothing', () => {
    const [before, after] = [makeForm(text, kinds), makeForm(formOf('choice', { options }), kinds)];
    const step = replaceWritten({ before, after }, kinds, 'x', ['甲', '甲 类', '丙']);
    const values = [
      { from: '甲 类', to: 'a' },
      { from: '丙', to: null },
    ];
    expect(step?.how).toEqual({ by: 'map', values });
    const run = migrator({ before, after, steps: step ? [step] : [] }, kinds);
    const made = (value: string) => {
      const { data, findings, lost } = run({ 项: value }, context);
      return [data['项'], findings.map(({ code }) => code).join(), lost.length];
    };
    expect(['甲', '甲 类', '丙', '丁'].map(made)).toEqual([
      ['a', '', 0],
      ['a', '', 0],
      [undefined, 'dropped', 0],
      [undefined, 'unfit', 1],
    ]);
    expect(replaceWritten({ before, after }, kinds, 'x', ['甲', '乙'])).toBeUndefined();
  });
});
