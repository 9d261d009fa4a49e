import type { FieldProblem } from '@yishi/api';
import { m } from '#lib/paraglide/messages.js';
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
};

/** What went wrong and what to do, in the reader's language. */
export function problemText(problem: ApiProblem): string {
  const known = words[problem.code];
  if (known) return known();
  return problem.detail || problem.title || m.problem_server_failed();
}
