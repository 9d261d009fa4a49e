import type { Problem } from '@yishi/policies';
import { ancestorsOf, pointerOf, type FieldTree, type Instance } from '../tree/index.ts';
import type { Located } from './schema-problems.ts';

/**
 * Problems in the order of the form, tables row by row; each said once, and nothing more of a value
 * that is missing or of the wrong type.
 */
export function inOrder(tree: FieldTree, located: readonly Located[]): Problem[] {
  if (located.length === 0) return [];
  const position = new Map(tree.all.map((field, index) => [field.id, index]));
  const keys = located.map(({ instance, problem }) => ({
    problem,
    place: instance ? pointerOf(instance) : problem.path,
    key: instance ? placeKey(instance, position) : [Infinity],
  }));
  const final = new Set(keys.filter(({ problem }) => isFinal(problem)).map(({ place }) => place));
  const seen = new Set<string>();
  return keys
    .toSorted((a, b) => compare(a.key, b.key))
    .filter(({ problem, place }) => {
      const id = `${problem.path}#${problem.code}#${problem.message}`;
      if (seen.has(id) || (final.has(place) && !isFinal(problem))) return false;
      seen.add(id);
      return true;
    })
    .map(({ problem }) => problem);
}

/** Nothing more is said of a value of which this is said. */
function isFinal({ code }: Problem): boolean {
  return (
    /^value\.(type|number|large|precise)$/.test(code) ||
    /^missing\.(fill|choose|upload|add)$/.test(code)
  );
}

/** Numbers that sort as the eye goes: field, row, column. */
function placeKey({ field, rows }: Instance, position: ReadonlyMap<string, number>): number[] {
  let depth = 0;
  const outer = ancestorsOf(field)
    .reverse()
    .flatMap((container) => {
      const at = position.get(container.id) ?? 0;
      return container.kind.value === 'rows' ? [at, rows[depth++] ?? 0] : [at];
    });
  return [...outer, position.get(field.id) ?? 0];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
