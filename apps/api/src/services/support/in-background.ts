import { isUnavailable } from '../../db/index.ts';
import type { Deps } from './deps.ts';

/** Lets work go on past the request; what ends it is told in the log, with what it was at. */
export function inBackground(
  deps: Deps,
  about: Readonly<Record<string, string>>,
  work: () => Promise<void>,
): void {
  work().catch((error: unknown) => {
    if (!wasCutOff(deps, error)) deps.log.error({ ...about, error: String(error) }, 'bug');
  });
}

/** The process ends or its database is gone: the work did not fail, it is taken up again. */
export const wasCutOff = (deps: Deps, error: unknown): boolean =>
  deps.closing.aborted || isUnavailable(error);
