import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomForm } from '../contract/random-form.ts';
import { seeded } from '../contract/seeded.ts';
import { parseForm, type FormDefinition } from '../definition/index.ts';
import { applyOperations, invertOperations, ownHistory } from '../editing/index.ts';
import type { EditRecord, Operation } from '../editing/index.ts';
import { equal } from '../json/index.ts';
import { builtInFieldKinds, createFieldKinds } from '../kinds/index.ts';
import {
  addView,
  describeEdit,
  duplicateField,
  fieldsOf,
  findField,
  formLists,
  insertField,
  labelField,
  moveBy,
  moveField,
  placeIn,
  removeFields,
  setAccess,
  setField,
  setView,
  unwrapFields,
  wrapFields,
} from './index.ts';

const kinds = createFieldKinds(builtInFieldKinds);
const kind = (name: string) => {
  const found = kinds.get(name);
  if (!found) throw new Error(name);
  return found;
};

function done(form: FormDefinition, operations: readonly Operation[]): FormDefinition {
  const applied = applyOperations(form, operations, formLists);
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
  return applied.value;
}

let ids = 0;
const newId = () => `n${++ids}`;

/** Some edit of any sort, as somebody would make it. */
function anyEdit(form: FormDefinition, random: () => number): Operation[] {
  const all = fieldsOf(form);
  const pick = <T>(items: readonly T[]): T | undefined =>
    items[Math.floor(random() * items.length)];
  const one = pick(all)?.field;
  const containers = all.filter(({ field }) => field.fields);
  const parent = random() < 0.5 ? null : (pick(containers)?.field.id ?? null);
  const before = pick(all.filter(({ place }) => place.parent === parent))?.field.id ?? null;
  const place = placeIn(parent, random() < 0.3 ? null : before);
  const dice = Math.floor(random() * 10);
  if (!one || dice === 0)
    return insertField(form, kind(random() < 0.3 ? 'section' : 'text'), place, newId);
  if (dice === 1) return removeFields(form, [one.id, pick(all)?.field.id ?? one.id]);
  if (dice === 2) return moveField(form, one.id, place);
  if (dice === 3) return moveBy(form, one.id, random() < 0.5 ? 1 : -1);
  if (dice === 4) return duplicateField(form, one.id, newId);
  if (dice === 5) return wrapFields(form, [one.id], kind('section'), newId);
  if (dice === 8) return unwrapFields(form, pick(containers)?.field.id ?? one.id);
  if (dice === 6) return labelField(form, one.id, { 'zh-CN': `改${newId()}` }, new Set());
  if (dice === 7) {
    if (!form.views?.['v']) return setView(form, 'v', { base: 'edit', fields: {} });
    return setAccess(form, 'v', [one.id], random() < 0.5 ? 'hidden' : undefined);
  }
  return setField(form, one.id, ['settings', 'x'], random() < 0.3 ? undefined : 1);
}

test('a new view only reads, and takes no name that is in use', () => {
  const form = done(randomForm(7, kinds), [
    ...setView(randomForm(7, kinds), 'view-2', { base: 'edit', fields: {} }),
  ]);
  const other = Object.keys(form.views ?? {});
  const viewed = done(form, addView(form, { 'zh-CN': '民政审查' }));
  const [name, ...more] = Object.keys(viewed.views ?? {}).filter((each) => !other.includes(each));
  expect(more).toEqual([]);
  expect(viewed.views?.[name ?? '']).toEqual({
    title: { 'zh-CN': '民政审查' },
    base: 'read',
    fields: {},
  });
});

test('taking a container away leaves what was in it where it stood, in its order', () => {
  const form = randomForm(7, kinds);
  const [first, second] = form.fields;
  if (!first || !second) throw new Error('too few fields');
  const wrapped = done(form, wrapFields(form, [first.id, second.id], kind('section'), newId));
  const [section] = wrapped.fields;
  expect(section?.fields?.map(({ id }) => id)).toEqual([first.id, second.id]);
  expect(done(wrapped, unwrapFields(wrapped, section?.id ?? ''))).toEqual(form);
});

describe('for any form and any edits', () => {
  test('each can be taken back: the form is then exactly what it was', () => {
    const seeds = integer({ min: 1, max: 1e9 });
    assert(
      property(seeds, (seed) => {
        const random = seeded(seed);
        let form = randomForm(seed, kinds);
        for (let count = 0; count < 12; count += 1) {
          const edit = anyEdit(form, random);
          const next = done(form, edit);
          expect(equal(done(next, invertOperations(edit)), form)).toBe(true);
          expect(new Set(fieldsOf(next).map(({ field }) => field.id)).size).toBe(
            fieldsOf(next).length,
          );
          form = next;
        }
      }),
      { numRuns: 60 },
    );
  });

  test('everything taken back leads to the beginning, everything done again to the end', () => {
    assert(
      property(integer({ min: 1, max: 1e9 }), (seed) => {
        const random = seeded(seed);
        const first = randomForm(seed, kinds);
        const edits: EditRecord[] = [];
        let form = first;
        const keep = (operations: readonly Operation[], of?: EditRecord['of']) => {
          form = done(form, operations);
          edits.push({ seq: edits.length + 1, by: 'a', operations, ...(of ? { of } : {}) });
        };
        for (let count = 0; count < 8; count += 1) {
          const edit = anyEdit(form, random);
          if (edit.length > 0) keep(edit);
        }
        const last = form;
        for (let next = ownHistory(edits, 'a').undo; next; next = ownHistory(edits, 'a').undo)
          keep(invertOperations(next.operations), { type: 'undo', seq: next.seq });
        expect(equal(form, first)).toBe(true);
        for (let next = ownHistory(edits, 'a').redo; next; next = ownHistory(edits, 'a').redo)
          keep(next.operations, { type: 'redo', seq: next.seq });
        expect(equal(form, last)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('edits of two people at different fields come to the same in either order', () => {
    assert(
      property(integer({ min: 1, max: 1e9 }), constantFrom('label', 'help'), (seed, name) => {
        const form = randomForm(seed, kinds);
        const [one, other] = fieldsOf(form);
        if (!one || !other) return;
        const a = setField(form, one.field.id, [name], { 'zh-CN': '甲' });
        const b = insertField(form, kind('text'), placeIn(null), newId);
        const c = setField(form, other.field.id, [name], { 'zh-CN': '乙' });
        expect(equal(done(form, [...a, ...b, ...c]), done(form, [...c, ...b, ...a]))).toBe(true);
      }),
    );
  });
});

const small: FormDefinition = {
  key: 'f',
  title: { 'zh-CN': '表' },
  fields: [
    { id: 'a', key: '姓名', kind: 'text', label: { 'zh-CN': '姓名' } },
    {
      id: 's',
      key: '住址',
      kind: 'section',
      label: { 'zh-CN': '住址' },
      fields: [{ id: 'b', key: '小区', kind: 'text', label: { 'zh-CN': '小区' } }],
    },
  ],
  views: { check: { base: 'read', fields: { b: 'hidden', a: 'masked' } } },
};

const codes = (form: FormDefinition, operations: readonly Operation[]) => {
  const applied = applyOperations(form, operations, formLists);
  return applied.ok ? [] : applied.problems.map(({ code }) => code);
};

describe('what others did meanwhile', () => {
  test('the same property changed by another is refused, another property is not', () => {
    const mine = setField(small, 'a', ['label'], { 'zh-CN': '户主姓名' });
    const theirs = done(small, setField(small, 'a', ['label'], { 'zh-CN': '申请人' }));
    expect(codes(theirs, mine)).toEqual(['edit.changed']);
    const beside = done(small, setField(small, 'a', ['required'], true));
    expect(codes(beside, mine)).toEqual([]);
  });

  test('what another deleted can neither be changed nor moved', () => {
    const without = done(small, removeFields(small, ['a']));
    expect(codes(without, setField(small, 'a', ['required'], true))).toEqual(['edit.gone']);
    expect(codes(without, moveField(small, 'a', placeIn('s')))).toEqual(['edit.gone']);
  });

  test('a field that another changed is not deleted unseen', () => {
    const theirs = done(small, setField(small, 'a', ['required'], true));
    expect(codes(theirs, removeFields(small, ['a']))).toEqual(['edit.changed']);
  });

  test('a place whose neighbour is gone is the end of its container', () => {
    const without = done(small, removeFields(small, ['a']));
    const put = insertField(small, kind('text'), placeIn(null, 'a'), () => 'z');
    expect(done(without, put).fields.map(({ id }) => id)).toEqual(['s', 'z']);
  });

  test('nobody takes back what another did, and a new edit ends what could be done again', () => {
    const edit = (seq: number, by: string, of?: EditRecord['of']): EditRecord => {
      return { seq, by, operations: [], ...(of ? { of } : {}) };
    };
    const edits = [edit(1, 'a'), edit(2, 'b'), edit(3, 'a', { type: 'undo', seq: 1 })];
    expect(ownHistory(edits, 'a')).toEqual({ redo: edits[0] });
    expect(ownHistory(edits, 'b')).toEqual({ undo: edits[1] });
    expect(ownHistory([...edits, edit(4, 'a')], 'a')).toEqual({ undo: edit(4, 'a') });
  });
});

describe('commands', () => {
  test('a new field is in order at once, for every kind that needs no more than its settings', () => {
    for (const each of kinds.all()) {
      const form = done(
        { ...small, views: {} },
        insertField(small, each, placeIn(null), () => 'fresh'),
      );
      const parsed = parseForm(form, kinds);
      const codesOf = parsed.ok ? [] : parsed.problems.map(({ path }) => path);
      // A computed field asks for its formula.
      expect(
        codesOf.filter((path) => !path.includes('settings') && !path.includes('value')),
      ).toEqual([]);
    }
  });

  test('the key follows the label until something depends on it', () => {
    const loose = done(small, labelField(small, 'a', { 'zh-CN': '户主姓名（必填）' }, new Set()));
    expect(findField(loose, 'a')?.field.key).toBe('户主姓名');
    const fixed = done(small, labelField(small, 'a', { 'zh-CN': '户主' }, new Set(['a'])));
    expect(findField(fixed, 'a')?.field).toMatchObject({ key: '姓名', label: { 'zh-CN': '户主' } });
  });

  test('a key that a sibling has, or that FEEL cannot read, is not given', () => {
    const label = (zh: string) => done(small, labelField(small, 's', { 'zh-CN': zh }, new Set()));
    expect(findField(label('姓名'), 's')?.field.key).toBe('姓名_2');
    expect(findField(label('2026年计划'), 's')?.field.key).toBe('项_2026年计划');
    expect(findField(label('if'), 's')?.field.key).toBe('项_if');
    expect(findField(label('？！'), 's')?.field.key).toBe('项_');
  });

  test('a field that goes takes what the views say of it along, also of those inside it', () => {
    const without = done(small, removeFields(small, ['s', 'b']));
    expect(without.fields.map(({ id }) => id)).toEqual(['a']);
    expect(without.views?.['check']?.fields).toEqual({ a: 'masked' });
  });

  test('down from the last place goes out of the container, up from the first too', () => {
    expect(done(small, moveBy(small, 'b', 1)).fields.map(({ id }) => id)).toEqual(['a', 's', 'b']);
    expect(done(small, moveBy(small, 'b', -1)).fields.map(({ id }) => id)).toEqual(['a', 'b', 's']);
    expect(moveBy(small, 'a', -1)).toEqual([]);
    expect(moveBy(small, 's', 1)).toEqual([]);
  });

  test('nothing goes into itself', () => {
    expect(moveField(small, 's', placeIn('s'))).toEqual([]);
    const forced: Operation = { type: 'move', id: 's', from: placeIn(null), to: placeIn('s') };
    expect(codes(small, [forced])).toEqual(['edit.within']);
  });

  test('names and lists are no properties that can be set', () => {
    const set = (path: string[]): Operation => ({
      type: 'set',
      id: 'a',
      path,
      value: 'x',
      was: 'a',
    });
    expect(codes(small, [set(['id'])])).toEqual(['edit.gone']);
    expect(codes(small, [set(['fields'])])).toEqual(['edit.gone']);
    expect(codes(small, [set([])])).toEqual(['edit.gone']);
  });

  test('what a copy says of itself is said of the copy', () => {
    const label = { 'zh-CN': '金额' };
    const rule = { id: 'r', valid: '金额 > 5 and 名称 != "金额"', message: label } as const;
    const sum = {
      id: 'm',
      key: '金额',
      kind: 'money',
      label,
      rules: [{ ...rule, severity: 'stop' as const }],
    };
    const form = { ...small, fields: [sum] };
    const copy = done(form, duplicateField(form, 'm', newId)).fields.at(-1);
    expect(copy?.key).toBe('金额_2');
    expect(copy?.rules?.[0]?.valid).toBe('金额_2 > 5 and 名称 != "金额"');
  });

  test('what was done is said in one sentence', () => {
    const zh = (operations: Operation[]) =>
      describeEdit(small, operations).map((text) => text['zh-CN']);
    expect(zh(insertField(small, kind('phone'), placeIn('s'), newId))).toEqual(['添加“电话”']);
    expect(zh(moveField(small, 'a', placeIn('s')))).toEqual(['把“姓名”移到“住址”里']);
    expect(zh(removeFields(small, ['a']))).toEqual(['修改表单的各环节权限', '删除“姓名”']);
    expect(zh(setField(small, 'a', ['settings', 'maxLength'], 9))).toEqual(['修改“姓名”的设置']);
  });
});
