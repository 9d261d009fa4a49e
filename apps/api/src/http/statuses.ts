/**
 * The only place where codes of problems become HTTP statuses. A code stands here whole, or by its
 * family, which ends in a dot; the longest fit counts.
 */
const codes = {
  400: ['request.', 'idempotency.missing'],
  401: ['session.required', 'session.wrong', 'token.invalid'],
  // Who asks is the reason: another person could.
  403: ['access.', 'actor.', 'session.origin', 'session.password-must-change', 'withdraw.notYours'],
  404: ['not-found', 'case.unknown'],
  405: ['method.not-allowed'],
  // How things stand is the reason: at another time it could be done.
  409: [
    'actor.twice',
    'case.busy',
    'case.closed',
    'case.ended',
    'case.exists',
    'case.halted',
    'bundle.quarantined',
    'connectors.unset',
    'case.notStarted',
    'case.number-taken',
    'design.open',
    'design.no-redo',
    'design.no-undo',
    'drafts.newer',
    'edit.',
    'incident.closed',
    'imports.state',
    'migrations.state',
    'incident.parked',
    'public.',
    'registers.',
    'revision.',
    'start.closed',
    'start.newer-version',
    'taken.',
    'task.',
    'withdraw.notAllowed',
    'withdraw.tooLate',
  ],
  410: ['case.erased'],
  413: ['body.too-large', 'design.too-large', 'packs.too-large'],
  415: ['body.media'],
  // What was sent is the reason: the same person could send something else now.
  422: [
    'action.notAllowed',
    'assign.',
    'bodies.unknown',
    'choice.',
    'connectors.',
    'claim.not-pool',
    'design.shape',
    'drafts.no-form',
    'files.',
    'holdings.term',
    'idempotency.other-request',
    'imports.',
    'incident.how',
    'limit.participants',
    'opinion.',
    'packs.',
    'parameters.',
    'password.',
    'people.unknown',
    'posts.unknown',
    'public.consent',
    'public.fields',
    'public.past',
    'public.purpose',
    'public.robot',
    'public.unit',
    'public.view',
    'preferences.many',
    'reason.required',
    'registers.unit',
    'return.',
    'roles.unknown',
    'score.missing',
    'start.no-unit',
    'submission.',
    'substitutes.',
    'tokens.past',
    'transfer.',
    'units.',
    'urge.nobody',
  ],
  423: ['session.locked'],
  429: ['public.often', 'public.too-fast', 'session.too-many', 'urge.too-soon'],
  500: ['internal', 'engine.failed'],
  503: [
    'database.unavailable',
    'engine.unavailable',
    'engine.timeout',
    'journal.short',
    'kind.hung',
  ],
} as const;

export type ProblemStatus = Extract<keyof typeof codes, number>;

const statuses = new Map(
  Object.entries(codes).flatMap(([status, listed]) =>
    listed.map((code: string) => [code, Number(status) as ProblemStatus] as const),
  ),
);
const families = [...statuses.keys()].filter((code) => code.endsWith('.'));

/** The status of a code that stands in the table. */
export function listedStatus(code: string): ProblemStatus | undefined {
  const fits = families.filter((each) => code.startsWith(each));
  return statuses.get(code) ?? statuses.get(fits.sort((a, b) => b.length - a.length)[0] ?? '');
}

/** The rest is about data and definitions, whose kinds have codes of their own: 422. */
export const statusOf = (code: string): ProblemStatus => listedStatus(code) ?? 422;
