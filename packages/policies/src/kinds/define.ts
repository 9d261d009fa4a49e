import type { PolicyKind } from './types.ts';

/**
 * The one door for policy kinds, built-in or from a plug-in. Settings are checked against the
 * kind's schema when a policy is saved, so its functions may trust `Settings`.
 */
export function definePolicyKind<Settings>(kind: PolicyKind<Settings>): PolicyKind {
  return kind as unknown as PolicyKind;
}
