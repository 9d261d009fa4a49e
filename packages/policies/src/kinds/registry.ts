import { allotment } from './allotment/index.ts';
import { decisionTable } from './decision-table/index.ts';
import { formula } from './formula/index.ts';
import { score } from './score/index.ts';
import { threshold } from './threshold/index.ts';
import type { PolicyKind } from './types.ts';

export type PolicyRegistry = ReadonlyMap<string, PolicyKind>;

/** The built-in kinds. */
export const policyKinds: readonly PolicyKind[] = [
  formula,
  decisionTable,
  threshold,
  score,
  allotment,
];

/** A registry of kinds by name; a name taken twice is a bug. */
export function policyRegistry(kinds: readonly PolicyKind[] = policyKinds): PolicyRegistry {
  const registry = new Map<string, PolicyKind>();
  for (const kind of kinds) {
    if (registry.has(kind.kind)) throw new Error(`two policy kinds are named ${kind.kind}`);
    registry.set(kind.kind, kind);
  }
  return registry;
}
