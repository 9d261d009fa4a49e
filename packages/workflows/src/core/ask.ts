import type { Draft } from './draft.ts';
import { needsSignal } from './signals.ts';
import { needKey } from './state-hash.ts';
import type { DueFact, Fact, Json, Need, PeopleFact, UnitFact } from './types.ts';

/** What each kind of need is answered with. */
type Answer<N extends Need> = N['type'] extends 'due'
  ? DueFact
  : N['type'] extends 'unit'
    ? UnitFact
    : N['type'] extends 'serial'
      ? { number: number; year: number }
      : N['type'] extends 'parameter' | 'elapsed'
        ? { value: Json }
        : PeopleFact;

/** Facts of several needs; those that are missing are asked for together. */
export function askAll<N extends Need>(draft: Draft, needs: readonly N[]): Answer<N>[] {
  const found: Fact[] = [];
  for (const need of needs) {
    const fact = draft.facts[needKey(need)];
    if (fact === undefined) draft.needs.push(need);
    else found.push(fact);
  }
  if (found.length < needs.length) throw needsSignal;
  return found as Answer<N>[];
}

export function ask<N extends Need>(draft: Draft, need: N): Answer<N> {
  const [fact] = askAll(draft, [need]);
  return fact as Answer<N>;
}
