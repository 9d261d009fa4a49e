import type { ProblemDocument } from '@yishi/api';
import type { RawReply } from './raw.ts';

/** What is wrong with a refusal that should be a whole problem document; undefined when nothing is. */
export function faultOf({ status, type, text }: RawReply): string | undefined {
  if (status < 400 || status >= 500) return `${status} ${text.slice(0, 300)}`;
  if (!type.startsWith('application/problem+json')) return `${status} as ${type}`;
  const problem = JSON.parse(text) as ProblemDocument;
  const { code, errors = [] } = problem;
  const whole =
    problem.type === `urn:yishi:problem:${code}` &&
    problem.status === status &&
    [code, problem.title, problem.detail, problem.requestId].every(Boolean) &&
    errors.length > 0 &&
    errors.every((each) => /^(\/|$)/.test(each.pointer) && each.code && each.message);
  return whole ? undefined : text;
}
