import { meets, needed } from '@yishi/policies';
import type { Instant, PersonRef } from '../../core/index.ts';
import type { ApprovalConfig } from './config.gen.ts';

/** One answer; `key` is the id of the person who was first asked for it. */
export interface Ballot {
  key: string;
  by: PersonRef;
  onBehalfOf?: PersonRef;
  agree: boolean;
  opinion?: string;
  at: Instant;
}

export interface ApprovalDecision {
  outcome: 'passed' | 'refused' | 'open';
  agree: number;
  refuse: number;
  /** Share: the least number that is enough. */
  needed?: number;
}

type Rule = Pick<ApprovalConfig, 'mode' | 'decide' | 'threshold'>;

const passedOr = (passed: boolean) => (passed ? 'passed' : 'refused');

/** What the answers so far come to; `open` while others can still change it, or must be heard. */
export function outcomeOf(rule: Rule, of: number, ballots: readonly Ballot[]): ApprovalDecision {
  const agree = ballots.filter((ballot) => ballot.agree).length;
  const refuse = ballots.length - agree;
  const count = { agree, refuse };
  const complete = ballots.length >= of;
  const early = rule.decide !== 'all' || complete;
  switch (rule.mode) {
    case 'any':
      return ballots[0] ? { outcome: passedOr(ballots[0].agree), ...count } : open(count);
    case 'all':
    case 'sequence':
      if (early && refuse > 0) return { outcome: 'refused', ...count };
      return complete ? { outcome: 'passed', ...count } : open(count);
    default:
      return shareOf(rule, of, count, early);
  }
}

const open = (count: { agree: number; refuse: number }): ApprovalDecision => ({
  outcome: 'open',
  ...count,
});

function shareOf(
  rule: Rule,
  of: number,
  count: { agree: number; refuse: number },
  early: boolean,
): ApprovalDecision {
  const share = rule.threshold ?? { num: 1, den: 2, strict: true };
  const least = needed(share, of);
  const settled = { ...count, needed: least };
  if (early && meets(share, count.agree, of)) return { outcome: 'passed', ...settled };
  if (early && !meets(share, of - count.refuse, of)) return { outcome: 'refused', ...settled };
  return { outcome: 'open', ...settled };
}
