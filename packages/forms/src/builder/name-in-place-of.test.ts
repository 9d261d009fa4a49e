import { expect, test } from 'vitest';
import { nameInPlaceOf } from './name-in-place-of.ts';

const kind = { 'zh-CN': '单选', en: 'Choice' };
const named = (chinese: string, en?: string) => ({ 'zh-CN': chinese, ...(en ? { en } : {}) });

test.each([
  ['default English goes with the Chinese', kind, named('类型', 'Choice'), named('类型')],
  ['English written along stays', kind, named('类型', 'Type'), named('类型', 'Type')],
  ['written first, it stays as well', named('单选', 'Type'), named('类型', 'Type'), undefined],
  ['a word that somebody chose stays', named('类型'), named('类型', 'Choice'), undefined],
  [
    'so does it when the Chinese is mended',
    named('类形', 'Choice'),
    named('类型', 'Choice'),
    undefined,
  ],
  ['the Chinese as it was keeps the English', kind, kind, undefined],
])('%s', (_rule, before, after, written) => {
  expect(nameInPlaceOf(before, after, kind)).toEqual(written ?? after);
});
