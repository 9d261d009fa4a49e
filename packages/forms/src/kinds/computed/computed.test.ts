import { expect, test } from 'vitest';
import { createFieldKinds, parseForm } from '../../index.ts';
import { computed } from './index.ts';

test('a computed field without a formula is refused when it is saved', () => {
  const field = { id: 'c', key: '合计', kind: 'computed', label: { 'zh-CN': '合计' } };
  const parsed = parseForm(
    { key: 'f', title: { 'zh-CN': '表' }, fields: [field] },
    createFieldKinds([computed]),
  );
  expect(parsed).toMatchObject({
    problems: [{ code: 'computed.value', message: '“合计”还没有计算公式' }],
  });
});

test('results are rounded as their settings say', () => {
  expect(computed.fromFeel?.(10 / 3, { as: 'money' })).toBe(3);
  expect(computed.fromFeel?.(10 / 3, { decimals: 2 })).toBe(3.33);
  expect(computed.fromFeel?.('一致', { as: 'text' })).toBe('一致');
});
