import type { CaseAction, CaseView } from '@yishi/api';
import { call, type ApiProblem } from '#lib/api/index.ts';
import { m } from '#lib/paraglide/messages.js';

/** What a person gave with an action on a case. */
export interface Given {
  words: string;
  people: string[];
  idempotencyKey: string;
}

/** An action on a case: what it asks for, what it will do, and doing it. */
export interface CaseDeed {
  /** What will happen, in a sentence. */
  means: () => string;
  asks: 'nothing' | 'words' | 'optional-words' | 'people';
  /** How many characters the words may have. */
  most?: number;
  /** What was done, in words. */
  done: () => string;
  run: (view: CaseView, offer: CaseAction, given: Given) => Promise<ApiProblem | null>;
}

type Run = CaseDeed['run'];
const problemOf = <T>(answer: { ok: true; value: T } | { ok: false; problem: ApiProblem }) =>
  answer.ok ? null : answer.problem;

const urge: Run = async ({ id }, _offer, { words, idempotencyKey }) =>
  problemOf(
    await call('POST /cases/{id}/urge', {
      params: { id },
      body: words ? { words } : {},
      idempotencyKey,
    }),
  );
const withdraw: Run = async ({ id }, { entry = '' }, { words, idempotencyKey }) =>
  problemOf(
    await call('POST /cases/{id}/withdraw', {
      params: { id },
      body: { entry, ...(words ? { opinion: words } : {}) },
      idempotencyKey,
    }),
  );
const copy: Run = async ({ id }, _offer, { people, idempotencyKey }) =>
  problemOf(
    await call('POST /cases/{id}/copies', { params: { id }, body: { people }, idempotencyKey }),
  );
const cancel: Run = async ({ id }, _offer, { words, idempotencyKey }) =>
  problemOf(
    await call('POST /cases/{id}/cancel', {
      params: { id },
      body: { reason: words },
      idempotencyKey,
    }),
  );
const terminate: Run = async ({ id }, _offer, { words, idempotencyKey }) =>
  problemOf(
    await call('POST /cases/{id}/terminate', {
      params: { id },
      body: { reason: words },
      idempotencyKey,
    }),
  );

export const caseDeeds: Record<string, CaseDeed> = {
  urge: {
    means: m.case_urgeMeans,
    asks: 'optional-words',
    most: 400,
    done: m.case_urged,
    run: urge,
  },
  withdraw: {
    means: m.case_withdrawMeans,
    asks: 'optional-words',
    done: m.case_withdrawn,
    run: withdraw,
  },
  copy: { means: m.case_copyMeans, asks: 'people', done: m.case_copied, run: copy },
  cancel: { means: m.case_cancelMeans, asks: 'words', done: m.case_cancelled, run: cancel },
  terminate: {
    means: m.case_terminateMeans,
    asks: 'words',
    done: m.case_terminated,
    run: terminate,
  },
};
