import type { Text } from '../text.ts';

/** Of whom the share is taken: entitled less recused, signed in, or yes + no + abstain. */
export type VoteBase = 'eligible' | 'present' | 'cast';

/** A share as an exact fraction: 过半数 is 1/2 strict, 半数以上 is 1/2 not strict. */
export interface Threshold {
  base: VoteBase;
  num: number;
  den: number;
  strict: boolean;
}

export interface VoteRule {
  quorum?: Threshold;
  pass: Threshold;
}

export interface VoteCount {
  eligible: number;
  present: number;
  yes: number;
  no: number;
  abstain: number;
}

export type VoteOutcome = 'passed' | 'rejected' | 'inquorate' | 'impossible';

/** One comparison: `have` of `of` against the least number that is enough. */
export interface ThresholdStep {
  type: 'quorum' | 'pass';
  threshold: Threshold;
  of: number;
  have: number;
  needed: number;
  met: boolean;
}

export interface VoteDecision {
  outcome: VoteOutcome;
  steps: ThresholdStep[];
  text: Text;
}
