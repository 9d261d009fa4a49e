import type { Problem } from '@yishi/policies';

/** A problem of a kind's own; its sentence is the kind's `messages[code]`. */
export function because(code: string, params: Problem['params'] = {}, path = ''): Problem {
  return { path, code, message: '', params };
}
