import { canonicalJson, sha256Hex } from '@yishi/forms';
import type { CaseState, Instant, Need } from './types.ts';

/** The earliest instant at which TimersFired has something to do. */
export function nextDue(state: CaseState): Instant | undefined {
  let next: Instant | undefined;
  for (const timer of state.timers) {
    if (timer.pausedAt === undefined && (next === undefined || timer.at < next)) next = timer.at;
  }
  return next;
}

/** sha256 of the state's canonical JSON. */
export const stateHash = (state: CaseState): string => sha256Hex(canonicalJson(state));

/** Under which key the answer of a need stands among the facts: its canonical JSON. */
export const needKey = (need: Need): string => canonicalJson(need);
