import type { Problem } from '../problem.ts';

/** A problem at a place of the text. */
export function at(
  code: string,
  message: string,
  { from, to }: { from: number; to: number },
  params: Record<string, string | number> = {},
): Problem {
  return { path: '', code: `expression.${code}`, message, params: { from, to, ...params } };
}

/** Two sides of an order whose kinds differ, which FEEL would silently call false. */
export function notComparableAt(text: string, place: { from: number; to: number }): Problem {
  const near = text.slice(place.from, place.to);
  return at('notComparable', `“${near}”两边的数据类型不同，无法比较`, place, { near });
}
