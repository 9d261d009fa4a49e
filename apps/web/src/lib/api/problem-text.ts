import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { refusalWords } from './refusal-words.ts';
import type { ApiProblem } from './types.ts';

/** Words for the problems that this side knows better than the server, by code. */
const words: Record<string, () => string> = {
  'network.unreachable': m.problem_network_unreachable,
  'request.aborted': m.problem_request_aborted,
  'session.none': m.problem_session_none,
  'session.required': m.problem_session_none,
  'access.denied': m.problem_access_denied,
  'not-found': m.problem_not_found,
  'body.too-large': m.problem_body_too_large,
  'rate.limited': m.problem_rate_limited,
  'server.unavailable': m.problem_server_unavailable,
  'server.failed': m.problem_server_failed,
  internal: m.problem_server_failed,
};

/** One thing that is refused; `message` is the server's own sentence, in Chinese. */
interface Refused {
  code: string;
  message?: string | undefined;
  params?: Record<string, unknown> | undefined;
}

/** What is refused and why, in the reader's language; undefined where the code says nothing. */
export function refusalText({ code, params = {} }: Refused): string | undefined {
  const english = getLocale() === 'en';
  const said = (name: string): string => {
    const value = (english ? params[`${name}En`] : undefined) ?? params[name] ?? '';
    return typeof value === 'object' ? '' : String(value as string | number | boolean);
  };
  return words[code]?.() ?? refusalWords(code)?.(said);
}

/** What went wrong and what to do, in the reader's language. */
export function problemText(problem: ApiProblem): string {
  const known = refusalText(problem);
  if (known !== undefined) return known;
  if (getLocale() === 'en') return m.problem_data();
  return problem.detail || problem.title || m.problem_data();
}
