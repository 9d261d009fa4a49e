import { builtInFieldKinds, compileForm, createFieldKinds, parseForm } from '@yishi/forms';
import type { FormData } from '@yishi/forms';
import { feel } from '@yishi/policies';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FormModel } from './form-model.ts';
import { differencesOf, mergeVersions, type Side } from './versions.ts';

const kinds = createFieldKinds(builtInFieldKinds);
const label = (words: string) => ({ 'zh-CN': words, en: words });
const number = (key: string) => ({ id: key, key, kind: 'number', label: label(key) });

function compiled() {
  const parsed = parseForm(
    {
      key: 'room',
      title: label('借用'),
      fields: [
        { id: 'why', key: 'why', kind: 'text', label: label('why') },
        number('a'),
        { ...number('b'), visibleWhen: 'a > 5' },
        { ...number('double'), value: 'a * 2' },
        {
          ...{ id: 'rows', key: 'rows', kind: 'table', label: label('rows') },
          fields: [number('n')],
        },
      ],
      views: { fill: { base: 'edit', fields: {} } },
    },
    kinds,
  );
  const made = parsed.ok ? compileForm(parsed.value, kinds) : parsed;
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}
const form = compiled();
const open = (data: FormData) =>
  new FormModel({
    ...{ form, kinds, engine: feel, view: 'fill', data },
    timeZone: 'Asia/Shanghai',
    now: () => new Date('2026-11-23T02:00:00Z'),
  });
const versions = (mine: FormData, theirs: FormData, base?: FormData) => ({
  ...{ mine: open(mine), theirs: open(theirs) },
  ...(base ? { base } : {}),
});

describe('two versions of one form', () => {
  test('differ in the fields that a person fills, a table once, with who alone changed each', () => {
    const base = { why: '开会', a: 1, rows: [{ n: 1 }] };
    const found = differencesOf(
      versions({ ...base, why: '座谈', a: 2 }, { ...base, a: 3, rows: [{ n: 2 }] }, base),
    );
    expect(found.map(({ pointer, only }) => [pointer, only])).toEqual([
      ['/why', 'mine'],
      ['/a', undefined],
      ['/rows', 'theirs'],
    ]);
  });

  test('what shows only in the other version is shown too', () => {
    const found = differencesOf(versions({ a: 1 }, { a: 6, b: 4 }));
    expect(found.map(({ pointer }) => pointer)).toEqual(['/a', '/b']);
  });

  const side = fc.constantFrom<Side>('mine', 'theirs');
  const data = fc.record(
    {
      why: fc.constantFrom('开会', '座谈'),
      a: fc.integer({ min: 0, max: 9 }),
      b: fc.integer({ min: 0, max: 9 }),
      rows: fc.array(fc.record({ n: fc.integer({ min: 0, max: 2 }) }), { maxLength: 2 }),
    },
    { requiredKeys: [] },
  );

  test('every field of the merged form is the one that was chosen', () => {
    fc.assert(
      fc.property(data, data, side, side, (mine, theirs, why, rows) => {
        const both = versions(mine, theirs);
        const merged = mergeVersions(both, { '/why': why, '/rows': rows }, 'mine');
        const of = { mine: both.mine.data, theirs: both.theirs.data };
        expect(merged['why']).toEqual(of[why]['why']);
        expect(merged['rows'] ?? []).toEqual(of[rows]['rows'] ?? []);
        expect(merged['a']).toEqual(of.mine['a']);
      }),
    );
  });

  test('nothing that only one of them changed is lost when nothing is chosen', () => {
    fc.assert(
      fc.property(data, fc.integer({ min: 10, max: 19 }), (base, a) => {
        const merged = mergeVersions(versions({ ...base, why: '改过' }, { ...base, a }, base), {});
        expect(merged).toMatchObject({ why: '改过', a });
      }),
    );
  });
});
