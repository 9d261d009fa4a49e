import { expect, it } from 'vitest';
import { listed } from './listed.ts';

it('names every part of a result, with what stands inside it as plain text', () => {
  expect(
    listed({ 票数: 3, 通过: true, 备注: null, 中签: ['甲', '乙'], 主任: { 姓名: '王敏' } }),
  ).toEqual([
    ['票数', '3'],
    ['通过', 'true'],
    ['中签', '甲、乙'],
    ['主任', '姓名：王敏'],
  ]);
});

it('lists a result that is a list, a row each, and a lone value', () => {
  expect(listed([{ 号: 1 }, '乙'])).toEqual([
    ['', '号：1'],
    ['', '乙'],
  ]);
  expect(listed('甲')).toEqual([['', '甲']]);
  expect(listed({ 经办: { id: 'p-1', name: '王敏' } })).toEqual([['经办', '王敏']]);
  expect([...listed(null), ...listed([])]).toEqual([]);
});
