import type { MigrationRun, PersonRef } from '../../contract/contract.gen.ts';
import type { RunRow } from './job.ts';

/** A run as the contract writes it. */
export function runView(row: RunRow, who: (id: string | null) => PersonRef | null): MigrationRun {
  const { id, pack, state, total, dealt, same, changed, noted, stopped, undone, kept } = row;
  return {
    ...{ id, pack, state, total, dealt, same, changed, noted, stopped, undone, kept },
    ...{ reason: row.reason, by: who(row.by), at: row.at, endedAt: row.endedAt },
  };
}
