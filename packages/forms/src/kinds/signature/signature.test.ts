import { expect, test } from 'vitest';
import { tryValue } from '../../contract/index.ts';
import { signature } from './index.ts';

const at = '2026-11-23T09:05';
const drawn = { strokes: ['100,200 300,80 420,260', '500,100'], at };
const show = (value: unknown, locale: 'zh-CN' | 'en') =>
  signature.show(value, {}, { locale, names: {} as never });

test.each([
  ['drawn', drawn, []],
  ['typed', { name: '王敏', at }, []],
  ['drawn and typed', { ...drawn, name: '王敏' }, ['signature.both']],
  ['neither', { at }, ['missing.sign']],
  ['a tap', { strokes: ['500,200'], at }, ['signature.short']],
  ['off the sheet', { strokes: ['1200,200 1300,300'], at }, ['format.stroke']],
  ['a path of SVG', { strokes: ['M0 0 L10 10'], at }, ['format.stroke']],
  ['of tomorrow', { ...drawn, at: '2026-11-24T09:05' }, ['signature.later']],
  ['without a time', { name: '王敏' }, ['missing.sign']],
])('%s', (_name, value, codes) => {
  expect(tryValue(signature, value).codes).toEqual(codes);
});

test('a signature is some KB, not a picture', () => {
  const stroke = Array.from({ length: 400 }, (_each, x) => `${x},${x % 400}`).join(' ');
  const strokes = Array.from({ length: 6 }, () => stroke);
  expect(tryValue(signature, { strokes, at }).messages).toEqual([
    '“手写签名”的笔画太多，请清除后重新签名',
  ]);
});

test('lists say how it was signed and when', () => {
  expect(show(drawn, 'zh-CN')).toBe('已手写签名，2026年11月23日 09:05');
  expect(show({ name: '王敏', at }, 'zh-CN')).toBe('王敏，输入姓名签署，2026年11月23日 09:05');
  expect(show({ name: 'Wang Min', at }, 'en')).toBe(
    'Wang Min, signed by typing, 23 November 2026, 09:05',
  );
});

test('a name stands without blanks around it', () => {
  expect(tryValue(signature, { name: ' 王敏 ', at }).value).toEqual({ name: '王敏', at });
});
