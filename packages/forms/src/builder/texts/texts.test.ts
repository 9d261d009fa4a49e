import { expect, test } from 'vitest';
import type { FormDefinition } from '../../definition/index.ts';
import { applyOperations, invertOperations } from '../../editing/index.ts';
import { builtInFieldKinds, createFieldKinds } from '../../kinds/index.ts';
import { formLists } from '../form-lists.ts';
import { setText } from './set-text.ts';
import { textsOf } from './texts-of.ts';

const kinds = createFieldKinds(builtInFieldKinds);
const name = (words: string, en?: string) => ({ 'zh-CN': words, ...(en ? { en } : {}) });

const form: FormDefinition = {
  key: 'survey',
  title: name('调查', 'Survey'),
  fields: [
    {
      id: 'a',
      key: '类别',
      kind: 'choice',
      label: name('类别'),
      settings: {
        options: [
          { value: '1', label: name('甲') },
          { value: '2', label: name('乙') },
        ],
      },
      rules: [{ id: 'r', valid: '类别 != null', message: name('请选'), severity: 'stop' }],
    },
    { id: 's', key: '组', kind: 'section', label: name('组'), fields: [] },
  ],
  views: { check: { title: name('初审'), base: 'read', fields: {} } },
};

const none = new Set<string>();
const done = (before: FormDefinition, operations: ReturnType<typeof setText>) => {
  const after = applyOperations(before, operations, formLists);
  if (!after.ok) throw new Error(JSON.stringify(after.problems));
  return after.value;
};

test('every text of a form is listed once, with what it is', () => {
  expect(textsOf(form, kinds).map(({ what, value }) => [what['zh-CN'], value['zh-CN']])).toEqual([
    ['标题', '调查'],
    ['各环节权限', '初审'],
    ['名称', '类别'],
    ['选项 1', '甲'],
    ['选项 2', '乙'],
    ['校验规则 1', '请选'],
    ['名称', '组'],
  ]);
});

test('each is written where it stands, as one edit that can be taken back', () => {
  for (const each of textsOf(form, kinds)) {
    const value = { ...each.value, en: 'In English' };
    const operations = setText(form, each, value, none, kinds);
    const after = done(form, operations);
    const at = textsOf(after, kinds).filter(({ value: now }) => now.en === 'In English');
    expect(at).toEqual([{ ...each, value }]);
    expect(done(after, invertOperations(operations))).toEqual(form);
  }
});

test('with another label the data name goes along, unless it is in use', () => {
  const [, , label] = textsOf(form, kinds);
  if (!label) throw new Error('no label');
  const written = (fixed: ReadonlySet<string>) =>
    done(form, setText(form, label, name('种类'), fixed, kinds)).fields[0]?.key;
  expect(written(none)).toBe('种类');
  expect(written(new Set(['a']))).toBe('类别');
});
