import functionTimeout, { isTimeoutError } from 'function-timeout';
import { KindStopped } from '@yishi/workflows';

/** A kind answers in a millisecond; one that takes so long will not come back. In milliseconds. */
export const kindPatience = 1_000;
/** Stopped so often, a kind is not run again by this process. */
const strikes = 3;

/**
 * The kind with a watchdog around each of its functions: one that does not come back is stopped,
 * even in an endless loop, and named by a KindStopped.
 */
export function guardKind<Kind extends { kind: string }>(
  kind: Kind,
  patience = kindPatience,
): Kind {
  let stopped = 0;
  const watch = (run: (...args: unknown[]) => unknown): typeof run => {
    const timed = functionTimeout(run, { timeout: patience });
    return (...args) => {
      if (stopped >= strikes) throw new KindStopped(kind.kind, patience);
      try {
        const answer = timed(...args);
        stopped = 0;
        return answer;
      } catch (error) {
        if (!isTimeoutError(error)) throw error;
        stopped += 1;
        throw new KindStopped(kind.kind, patience);
      }
    };
  };
  const watched = Object.entries(kind).map(([name, value]) => [
    name,
    typeof value === 'function' ? watch(value as (...args: unknown[]) => unknown) : value,
  ]);
  return Object.fromEntries(watched) as Kind;
}
