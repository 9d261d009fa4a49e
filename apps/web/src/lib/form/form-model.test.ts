import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  builtInFieldKinds,
  compileForm,
  createFieldKinds,
  parseForm,
  type CompiledForm,
} from '@yishi/forms';
import { feel } from '@yishi/policies';
import { describe, expect, it, vi } from 'vitest';
import type { FieldNode } from './field-node.ts';
import { FormModel } from './form-model.ts';
import { valuesByKey } from './values-by-key.ts';

const kinds = createFieldKinds(builtInFieldKinds);
const packs = join(import.meta.dirname, '../../../../../packs');

function compiled(path: string): CompiledForm {
  const parsed = parseForm(JSON.parse(readFileSync(join(packs, path), 'utf8')), kinds);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const form = compileForm(parsed.value, kinds);
  if (!form.ok) throw new Error(JSON.stringify(form.problems));
  return form.value;
}

const project = compiled('community-project/forms/project.json');

function given(data: Record<string, unknown> = {}) {
  const model = new FormModel({
    form: project,
    kinds,
    engine: feel,
    view: 'fill',
    data,
    timeZone: 'Asia/Shanghai',
    now: () => new Date('2026-11-23T02:00:00Z'),
  });
  const at = (pointer: string): FieldNode => {
    const node = model.nodeAt(pointer);
    if (node?.pointer !== pointer) throw new Error(`nothing at ${pointer}`);
    return node;
  };
  return { model, at };
}

const lines = { 经费: { 预算明细: [{ 支出内容: '桌椅', 单价: 15000, 数量: 20 }] } };

describe('a form computes as it is filled', () => {
  it('a line and the total follow price and quantity', () => {
    const { model, at } = given(lines);
    expect(at('/经费/预算合计').value).toBe(300000);
    model.set(at('/经费/预算明细/0/数量'), 30);
    expect(at('/经费/预算明细/0/小计').value).toBe(450000);
    expect(at('/经费/预算合计').value).toBe(450000);
  });

  it('a row that is removed leaves the total, and comes back with undo', () => {
    const { model, at } = given(lines);
    const table = at('/经费/预算明细');
    const row = model.duplicateRow(table, table.rows[0]!);
    expect(at('/经费/预算合计').value).toBe(600000);
    model.removeRow(table, row);
    expect(at('/经费/预算合计').value).toBe(300000);
    model.insertRow(table, row, 0);
    expect(at('/经费/预算合计').value).toBe(600000);
    expect(table.rows[0]).toBe(row);
  });

  it('computed fields and fields of other views cannot be edited', () => {
    const { at } = given(lines);
    expect(at('/经费/预算合计').mode).toBe('read');
    expect(at('/经费/预算明细/0/单价').mode).toBe('edit');
  });
});

describe('a table that wants a row begins with an empty one', () => {
  it('which is no change by the person, and counts as any row', () => {
    const { model, at } = given();
    expect(at('/经费/预算明细').rows).toHaveLength(1);
    expect(model.revision).toBe(0);
    expect(model.data).toMatchObject({ 经费: { 预算明细: [{}], 资金来源: [{}] } });
    model.set(at('/经费/预算明细/0/单价'), 15000);
    model.set(at('/经费/预算明细/0/数量'), 2);
    expect(at('/经费/预算合计').value).toBe(30000);
  });

  it('but not where there are rows, or where it is only read', () => {
    expect(given(lines).at('/经费/预算明细').rows).toHaveLength(1);
    expect(given(lines).model.data).toMatchObject({ 经费: { 预算明细: [{ 数量: 20 }] } });
    const read = new FormModel({
      form: project,
      kinds,
      engine: feel,
      view: 'fill',
      readonly: true,
      timeZone: 'Asia/Shanghai',
      now: () => new Date('2026-11-23T02:00:00Z'),
    });
    expect(read.nodeAt('/经费/预算明细')?.rows).toEqual([]);
  });
});

describe('what is hidden from who looks on is not called empty', () => {
  const sensitive = [...Object.values(project.ui.fields)].find(
    ({ privacy, kind }) => privacy !== 'none' && kind === 'phone',
  );
  const fields = {
    ...project.ui.fields,
    [sensitive!.id]: { ...sensitive!, privacy: 'sensitive' as const },
  };
  const shownTo = (audience: 'staff' | 'public') =>
    new FormModel({
      form: { ...project, ui: { ...project.ui, fields } },
      kinds,
      engine: feel,
      view: 'read',
      readonly: true,
      audience,
      timeZone: 'Asia/Shanghai',
      now: () => new Date('2026-11-23T02:00:00Z'),
    });
  const withheld = (audience: 'staff' | 'public') =>
    [...shownTo(audience).nodes()].filter((node) => node.withheld).map(({ ui }) => ui.id);

  it('a sensitive field is withheld from the public, and from nobody who takes part', () => {
    expect(withheld('public')).toEqual([sensitive!.id]);
    expect(withheld('staff')).toEqual([]);
  });
});

it('what is computed is shown as it came along where its parts are masked', () => {
  const masked = { 经费: { 预算明细: [{ 单价: '***', 数量: 2 }], 预算合计: 30000 } };
  const model = new FormModel({
    form: project,
    kinds,
    engine: feel,
    view: 'read',
    readonly: true,
    data: masked,
    timeZone: 'Asia/Shanghai',
    now: () => new Date('2026-11-23T02:00:00Z'),
  });
  expect(model.nodeAt('/经费/预算合计')?.value).toBe(30000);
});

describe('a field shows when its condition holds', () => {
  it('the code of an organisation is asked for once the organisation is named', () => {
    const { model, at } = given();
    const code = at('/负责人和单位/统一社会信用代码');
    expect(code.shown).toBe(false);
    model.set(at('/负责人和单位/组织名称'), '润爱社工服务中心');
    expect(code.shown).toBe(true);
    expect(code.required).toBe(true);
  });

  it('what was typed is there again when a field shows again, and is not sent while it does not', () => {
    const { model, at } = given();
    const organisation = at('/负责人和单位/组织名称');
    model.set(organisation, '润爱社工服务中心');
    model.set(at('/负责人和单位/统一社会信用代码'), '91350100M000100Y43');
    model.set(organisation, undefined);
    expect(JSON.stringify(model.settled)).not.toContain('91350100M000100Y43');
    model.set(organisation, '润爱');
    expect(at('/负责人和单位/统一社会信用代码').value).toBe('91350100M000100Y43');
  });
});

describe('only what depends on a change is touched', () => {
  it('typing a name writes no other field', () => {
    const { model, at } = given(lines);
    const others = [...model.nodes()].filter(({ ui }) => ui.id !== 'title');
    const writes = others.map((node) => vi.spyOn(node, 'value', 'set'));
    model.set(at('/基本情况/项目名称'), '银龄助餐');
    expect(writes.filter((write) => write.mock.calls.length > 0)).toHaveLength(0);
  });
});

describe('problems stand where they belong', () => {
  it('a rule that names a field stands at that field', async () => {
    const { model, at } = given({
      经费: { ...lines.经费, 资金来源: [{ 来源: 'public', 金额: 100 }] },
    });
    const problems = await model.check();
    expect(problems.length).toBeGreaterThan(0);
    expect(at('/经费/资金来源').problems.map(({ path }) => path)).toContain('/经费/资金来源');
  });
});

it('a copy from this machine replaces everything, rows included', () => {
  const { model, at } = given(lines);
  model.replace({
    经费: {
      预算明细: [
        { 单价: 100, 数量: 1 },
        { 单价: 200, 数量: 2 },
      ],
    },
  });
  expect(at('/经费/预算明细').rows).toHaveLength(2);
  expect(at('/经费/预算合计').value).toBe(500);
});

describe('values are found by the keys of their fields', () => {
  const data = {
    基本情况: { 项目名称: '银龄助餐', 实施期限: { from: '2026-04-01', to: '2026-11-30' } },
    负责人和单位: { 联系电话: '13812345678' },
    经费: { 预算明细: [{ 支出内容: '桌椅' }] },
  };

  it('in whatever section they stand; rows of tables are none', () => {
    expect(valuesByKey({ form: project, data, masked: false })).toEqual({
      项目名称: '银龄助餐',
      实施期限: { from: '2026-04-01', to: '2026-11-30' },
      联系电话: '13812345678',
    });
  });

  it('without those about people where these are masked', () => {
    expect(valuesByKey({ form: project, data, masked: true })).not.toHaveProperty('联系电话');
  });
});
