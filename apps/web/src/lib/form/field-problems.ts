import type { Problem } from '@yishi/policies';
import type { ApiProblem } from '#lib/api/index.ts';

/** What the server found wrong in a form, as the form's own problems. */
export function fieldProblems(problem: ApiProblem): Problem[] {
  return problem.errors.map(({ pointer, code, message, params }) => ({
    path: pointer.replace(/^\/data(?=\/|$)/, ''),
    code,
    message,
    ...(params ? { params: plain(params) } : {}),
  }));
}

function plain(params: Record<string, unknown>): NonNullable<Problem['params']> {
  return Object.fromEntries(
    Object.entries(params).flatMap(([key, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[key, value] as const]
        : [],
    ),
  );
}
