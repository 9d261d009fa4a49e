import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInFieldKinds, compileForm, createFieldKinds, parseForm } from '@yishi/forms';
import type { FormData } from '@yishi/forms';
import { feel } from '@yishi/policies';
import { describe, expect, test } from 'vitest';
import { changedSince, changesIn } from './changes.ts';
import { FormModel } from './form-model.ts';

const kinds = createFieldKinds(builtInFieldKinds);
const file = join(import.meta.dirname, '../../../../../packs/community-project/forms/project.json');

function project() {
  const parsed = parseForm(JSON.parse(readFileSync(file, 'utf8')), kinds);
  const compiled = parsed.ok ? compileForm(parsed.value, kinds) : parsed;
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return compiled.value;
}
const form = project();

const read = (data: FormData) =>
  new FormModel({
    form,
    kinds,
    engine: feel,
    view: 'review',
    data,
    readonly: true,
    timeZone: 'Asia/Shanghai',
    now: () => new Date('2026-11-23T02:00:00Z'),
  });
const labels = (before: FormData, after: FormData) =>
  changesIn(before, read(after).nodes()).map(({ ui }) => ui.key);

const old = {
  基本情况: { 项目名称: '助餐', 实施期限: { from: '2026-04-01', to: '2026-11-30' } },
  经费: { 资金来源: [{ 来源: 'public', 金额: 100 }] },
};

describe('what was corrected', () => {
  test('is each field whose value differs, a table once', () => {
    const now = structuredClone(old);
    now.基本情况.项目名称 = '助餐送餐';
    now.经费.资金来源.push({ 来源: 'public', 金额: 50 });
    expect(labels(read(old).settled, now)).toEqual(['项目名称', '资金来源', '来源合计']);
  });

  test('is nothing where only the order of keys or an empty value differs', () => {
    const now = {
      ...old,
      基本情况: {
        实施期限: { to: '2026-11-30', from: '2026-04-01' },
        项目名称: '助餐',
        项目内容: '',
      },
    };
    const same = read(old).settled;
    expect(labels(same, now)).toEqual([]);
  });

  test('is told cell by cell inside a table', () => {
    const model = read({ 经费: { 资金来源: [{ 来源: 'public', 金额: 90 }] } });
    const changed = (pointer: string) => {
      const node = model.nodeAt(pointer);
      return node && changedSince(old, node);
    };
    expect(changed('/经费/资金来源/0/金额')).toBe(true);
    expect(changed('/经费/资金来源/0/来源')).toBe(false);
  });
});
