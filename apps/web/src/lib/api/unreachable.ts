import type { ApiProblem } from './types.ts';

/** No answer, none by the server itself, or one for somebody who must sign in again: try later. */
export const isUnreachable = ({ status }: ApiProblem): boolean =>
  status === 0 || status === 401 || status >= 502;
