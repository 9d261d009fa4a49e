import type { CaseState } from '@yishi/workflows';
import type { Queryable } from '../db/index.ts';
import { statePurpose } from './commit/index.ts';
import { openJson } from './keys/index.ts';
import type { CaseKeys } from './keys/index.ts';

/** A case as its last commit left it. */
export interface StoredCase {
  seq: number;
  hash: string;
  state: CaseState;
  /** Why the engine stopped the case, if it did. */
  halted: string | null;
}

/** The state of a case; undefined when there is no such case. Throws CaseErased when it was erased. */
export async function readState(
  db: Queryable,
  keys: CaseKeys,
  caseId: string,
): Promise<StoredCase | undefined> {
  const { rows } = await db.query<{
    seq: number;
    hash: string;
    state: Buffer;
    halted: string | null;
  }>({
    name: 'read_state',
    text: 'select seq, hash, state, halted from case_states where case_id = $1',
    values: [caseId],
  });
  const row = rows[0];
  if (!row) return undefined;
  const { seq, hash, halted } = row;
  const key = await keys.get(caseId, db);
  return { seq, hash, halted, state: openJson<CaseState>(key, row.state, statePurpose(caseId)) };
}
