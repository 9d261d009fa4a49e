import { builtInFieldKinds, compileForm, createFieldKinds } from '@yishi/forms';
import { feel } from '@yishi/policies';
import { expect, it } from 'vitest';
import { FormModel } from '#lib/form/form-model.ts';
import { copyBeside } from './record-values.ts';

const kinds = createFieldKinds(builtInFieldKinds);
const field = (key: string, more: object = {}) => ({
  id: `f_${key}`,
  key,
  kind: 'text',
  label: { 'zh-CN': key },
  ...more,
});
const compiled = compileForm(
  {
    key: 'f',
    title: { 'zh-CN': '表' },
    fields: [
      field('选', { kind: 'record', settings: { register: 'r', copy: true } }),
      field('名称'),
      field('代码', { visibleWhen: '名称 != null' }),
      field('简称', { kind: 'computed', value: '名称', settings: { type: 'text' } }),
      field('备注'),
    ],
  } as never,
  kinds,
);

it('what a record says goes into the fields beside it that have its keys, and nowhere else', () => {
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const model = new FormModel({
    form: compiled.value,
    kinds,
    engine: feel,
    view: 'fill',
    data: { 备注: '不动' },
    timeZone: 'Asia/Shanghai',
    now: () => new Date(0),
  });
  const node = model.nodeAt('/选');
  if (!node) throw new Error('no field');
  const count = copyBeside(model, node, {
    名称: '润爱',
    代码: 'A1',
    简称: '爱',
    选: 'x',
    电话: '1',
  });
  expect(count).toBe(2);
  expect(model.data).toEqual({ 备注: '不动', 名称: '润爱', 代码: 'A1' });
});
