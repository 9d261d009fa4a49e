import type { MigrationFinding } from '@yishi/forms';
import type { Dealt, ItemRow, Job, Outcome } from './job.ts';

const mostTold = 50;

/** What becomes of data by what was found, and whether they stay as they are. */
export function outcomeOf(findings: readonly MigrationFinding[], unchanged: boolean): Outcome {
  if (findings.some(({ severity }) => severity === 'stop')) return 'stopped';
  if (findings.length > 0) return 'noted';
  return unchanged ? 'same' : 'changed';
}

/** The entry that a run keeps; none where there is nothing to tell and nothing to undo. */
export function itemOf(
  { row }: Job,
  entry: Pick<ItemRow, 'id' | 'record' | 'draft'>,
  outcome: Outcome,
  findings: readonly MigrationFinding[],
): ItemRow | undefined {
  if (outcome === 'same' || (outcome === 'changed' && row.state === 'trying')) return undefined;
  return { run: row.id, ...entry, outcome, findings: findings.slice(0, mostTold) };
}

export const dealt = (outcome: Outcome, item: ItemRow | undefined): Dealt =>
  item ? { outcome, item } : { outcome };
