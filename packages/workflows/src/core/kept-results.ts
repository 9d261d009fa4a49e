import type { ProgramIndex } from './program-index.ts';
import { atOrAfter } from './program-index.ts';
import type { Body, CaseState, Json } from './types.ts';

interface Kept {
  results: Record<string, Json>;
  name: string;
}

/** Where the result of a step is kept: with the item around it, else with the case. */
export function keptAt(
  draft: { state: CaseState; index: ProgramIndex },
  bodies: readonly Body[],
  step: string,
): Kept {
  const { key, id } = draft.index.place(step).step;
  const item = bodies.findLast((body) => body.results)?.results;
  return item ? { results: item, name: key ?? id } : { results: draft.state.results, name: id };
}

/** The items around a place know nothing any more of a step and what came after it. */
export function forgetInItems(index: ProgramIndex, bodies: readonly Body[], step: string): void {
  const later = index.all().filter((place) => atOrAfter(index, place.step.id, step));
  for (const { results } of bodies) {
    if (!results) continue;
    for (const { step: one } of later) delete results[one.key ?? one.id];
  }
}
