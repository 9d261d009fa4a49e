import type { Problem, Text } from '@yishi/policies';
import { fillTemplate } from '../../messages/index.ts';
import { expressionWords } from './lint-messages.ts';

/** What is wrong with an expression, in both languages; its problem has the zh-CN sentence. */
export function expressionText({ code, message, params = {} }: Problem): Text {
  const english = expressionWords[code];
  const en = english && fillTemplate({ 'zh-CN': '', en: english }, 'en', params);
  return { 'zh-CN': message, en: en || message };
}
