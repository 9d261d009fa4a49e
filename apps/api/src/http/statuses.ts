/** The only place where codes of problems become HTTP statuses; the longest fitting prefix counts. */
const statuses: Readonly<Record<string, ProblemStatus>> = {
  'not-found': 404,
  'session.required': 401,
  'session.wrong': 401,
  'session.locked': 423,
  'session.too-many': 429,
  'session.password-must-change': 403,
  'session.origin': 403,
  'token.invalid': 401,
  'access.': 403,
  'actor.': 403,
  'revision.': 409,
  'task.stale': 409,
  'task.closed': 409,
  'task.claimed': 409,
  'case.ended': 409,
  'case.closed': 409,
  'task.suspended': 409,
  'task.not-claimed': 409,
  'withdraw.tooLate': 409,
  'taken.': 409,
  'urge.too-soon': 429,
  'method.': 405,
  'body.too-large': 413,
  'body.media': 415,
  'request.': 400,
  'idempotency.missing': 400,
  'engine.busy': 503,
  'engine.': 503,
  'service.': 503,
  internal: 500,
};

export type ProblemStatus =
  400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 423 | 429 | 500 | 503;

/** Longest first, so that the first fit is the most exact one. */
const prefixes = Object.keys(statuses).sort((a, b) => b.length - a.length);

export function statusOf(code: string): ProblemStatus {
  const found = prefixes.find((each) =>
    each.endsWith('.') ? code.startsWith(each) : code === each,
  );
  return found === undefined ? 422 : (statuses[found] ?? 422);
}
