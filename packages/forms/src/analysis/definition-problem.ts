import type { Problem } from '@yishi/policies';
import { definitionMessages, fillTemplate } from '../messages/index.ts';

/** A problem of a definition, at a place in it. */
export function definitionProblem(
  code: string,
  path: string,
  params: NonNullable<Problem['params']>,
): Problem {
  const template = definitionMessages[code];
  if (!template) throw new Error(`no sentence for ${code}`);
  return { path, code, message: fillTemplate(template, 'zh-CN', params), params };
}
