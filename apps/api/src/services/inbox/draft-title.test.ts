import { expect, test } from 'vitest';
import { draftTitle } from './draft-title.ts';

const program = { caseTitle: '事由', timeZone: 'Asia/Shanghai' };
const now = '2026-11-25T08:00:00.000Z';

test('a draft is called as its case would be', () => {
  expect(draftTitle(program, { 事由: '宣传栏维修' }, now)).toBe('宣传栏维修');
});

test('one that does not say enough yet has no title of its own', () => {
  expect(draftTitle(program, {}, now)).toBeUndefined();
  expect(draftTitle(program, { 事由: '  ' }, now)).toBeUndefined();
  expect(draftTitle({ ...program, caseTitle: '基本情况.项目名称' }, {}, now)).toBeUndefined();
});
