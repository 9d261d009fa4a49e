import { problemText, type ApiProblem } from '#lib/api/index.ts';
import { faultText } from '../../fault-text.ts';

/** Why a form or a document is refused: its first faults, in the reader's language. */
export function refusedWords(problem: ApiProblem): string[] {
  const faults = problem.errors?.slice(0, 5).map(faultText) ?? [];
  return faults.length > 0 ? faults : [problemText(problem)];
}
