import type { BlockDefinition, ProcedureDefinition, StepDefinition } from '../definition/index.ts';

/** A step or branch in the path of cards, read from top to bottom. */
export type PathRow = { id: string; depth: number; parent: string | null } & (
  | { type: 'step'; step: StepDefinition }
  | { type: 'block'; block: BlockDefinition; of: StepDefinition }
);

export function pathOf({ steps }: Pick<ProcedureDefinition, 'steps'>): PathRow[] {
  const visit = (all: readonly StepDefinition[], parent: string | null, depth: number): PathRow[] =>
    all.flatMap((step): PathRow[] => [
      { id: step.id, type: 'step', depth, parent, step },
      ...(step.blocks ?? []).flatMap((block): PathRow[] => [
        { id: block.id, type: 'block', depth: depth + 1, parent: step.id, block, of: step },
        ...visit(block.steps, block.id, depth + 2),
      ]),
    ]);
  return visit(steps, null, 0);
}

/** Ids that both paths have in the same order, as many as can be: these did not move. */
export function inOrder(before: readonly string[], after: readonly string[]): Set<string> {
  const place = new Map(after.map((id, index) => [id, index]));
  const common = before.filter((id) => place.has(id));
  const at = (index: number): number => place.get(common[index] ?? '') ?? -1;
  // Longest increasing run of places: `ends[n]` is where the best one of n + 1 ends.
  const ends: number[] = [];
  const previous: number[] = [];
  common.forEach((_, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(ends[middle] ?? 0) < at(index)) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  });
  const kept = new Set<string>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1)
    kept.add(common[index] ?? '');
  return kept;
}

/** Both paths as pairs; what only one has, or what moved, stands alone. */
export function aligned(
  before: readonly PathRow[],
  after: readonly PathRow[],
): { was?: PathRow; is?: PathRow }[] {
  const ids = (rows: readonly PathRow[]) => rows.map(({ id }) => id);
  const kept = inOrder(ids(before), ids(after));
  const pairs: { was?: PathRow; is?: PathRow }[] = [];
  let from = 0;
  for (const is of after) {
    if (!kept.has(is.id)) {
      // What went stands before what came in its place.
      while (before[from] && !kept.has(before[from]?.id ?? ''))
        pairs.push({ was: before[from++] as PathRow });
      pairs.push({ is });
      continue;
    }
    while (before[from]?.id !== is.id) pairs.push({ was: before[from++] as PathRow });
    pairs.push({ was: before[from++] as PathRow, is });
  }
  for (const was of before.slice(from)) pairs.push({ was });
  return pairs;
}
