import { afterEach, describe, expect, test } from 'vitest';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { problemText } from './problem-text.ts';
import type { ApiProblem } from './types.ts';

const problem = (code: string, params?: ApiProblem['params']): ApiProblem => ({
  type: `urn:yishi:problem:${code}`,
  title: '填写有误',
  status: 422,
  code,
  detail: '服务器的说法',
  errors: [],
  requestId: 'r-1',
  ...(params ? { params } : {}),
});

const read = (locale: 'zh-CN' | 'en', code: string, params?: ApiProblem['params']): string => {
  overwriteGetLocale(() => locale);
  return problemText(problem(code, params));
};
afterEach(() => overwriteGetLocale(() => 'zh-CN'));

describe('a refusal is said by its code, in the language of who reads', () => {
  test.each([
    ['actor.isRecused', '您应当回避，不能办理本步骤', /^You have a conflict of interest/],
    ['task.closed', '该任务已经办结或已由他人办理', /^This task is done/],
    ['internal', /^服务器处理时出错/, /^The server failed/],
  ])('%s', (code, chinese, english) => {
    expect(read('zh-CN', code)).toMatch(chinese);
    expect(read('en', code)).toMatch(english);
  });

  test('with what it is about, by the name it has in that language', () => {
    const step = { step: '审核', stepEn: 'Check' };
    expect(read('zh-CN', 'choice.missing', step)).toBe('请选定“审核”的办理人');
    expect(read('en', 'choice.missing', step)).toBe('Please choose who does “Check”.');
    expect(read('en', 'choice.missing', { step: '审核' })).toBe('Please choose who does “审核”.');
    expect(read('en', 'urge.too-soon', { hours: 4 })).toContain('once in 4 hours');
  });

  test('a code that only the server knows is told in its words, and in English as what it is', () => {
    expect(read('zh-CN', 'plate.wrong')).toBe('服务器的说法');
    expect(read('en', 'plate.wrong')).toMatch(/^Something you filled in is not in order/);
  });
});
