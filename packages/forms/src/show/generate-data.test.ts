import { expect, test } from 'vitest';
import { makeForm } from '../contract/index.ts';
import { seeded } from '../contract/seeded.ts';
import { builtInFieldKinds, createFieldKinds } from '../index.ts';
import { generateData } from './generate-data.ts';

const registry = createFieldKinds(builtInFieldKinds);

const asked = (kind: string, label: string, settings: object = {}) => {
  const field = { id: 'a', key: 'a', kind, label: { 'zh-CN': label }, settings, required: true };
  const form = makeForm({ key: 'f', title: { 'zh-CN': '表' }, fields: [field as never] }, registry);
  return Array.from({ length: 20 }, (_, seed) =>
    String(generateData(form, registry, seeded(seed))['a']),
  );
};

test.each([
  ['text', '负责人姓名', /^[\u4e00-\u9fff]{2,3}$/],
  ['text', '联系人电话', /^[\d-]{11,13}$/],
  ['text', '组织名称', /中心|协会|委员会|服务社/],
  ['text', '住所地址', /号/],
  ['longtext', '业务范围', /服务|活动/],
  ['date', '出生日期', /^19|^2000/],
])('a %s called %s is filled with what it asks for', (kind, label, shape) => {
  for (const value of asked(kind, label)) expect(value).toMatch(shape);
});

test('limits hold all the same, and one seed gives one answer', () => {
  for (const value of asked('text', '组织名称', { maxLength: 3 }))
    expect(value.length).toBeLessThanOrEqual(3);
  for (const value of asked('date', '出生日期', { min: '2010-01-01' }))
    expect(value >= '2010').toBe(true);
  expect(asked('text', '姓名')).toEqual(asked('text', '姓名'));
});
