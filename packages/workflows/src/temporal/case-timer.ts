import { sleep } from '@temporalio/workflow';
import type { Instant } from '../core/index.ts';

export interface CaseTimer {
  /** Sees to it that the run wakes at `due` or earlier; never cancels what was set before. */
  arm(due: Instant | undefined): void;
  /** Whether a timer rang since the last time this was asked. */
  rang(): boolean;
}

/** Lazy timers: a new one only when the earliest due time is earlier than all that are set. */
export function createCaseTimer(now: () => Instant): CaseTimer {
  const armed = new Set<Instant>();
  let ringing = false;
  return {
    arm(due) {
      if (due === undefined) return;
      for (const at of armed) if (at <= due) return;
      armed.add(due);
      const wait = Math.max(1, Date.parse(due) - Date.parse(now()));
      void sleep(wait).then(() => {
        armed.delete(due);
        ringing = true;
      });
    },
    rang() {
      const rang = ringing;
      ringing = false;
      return rang;
    },
  };
}
