import type { OpenIncident } from '../../contract/contract.gen.ts';

/** What may be done about an incident, by where it comes from and what it is. */
export function waysOut(origin: 'case' | 'engine' | 'outbox', code: string): OpenIncident['how'] {
  if (origin !== 'case') return ['retry'];
  if (code.startsWith('people.')) return ['assign', 'retry'];
  if (code.startsWith('effect.')) return ['retry', 'change-input', 'skip'];
  return ['retry', 'skip'];
}
