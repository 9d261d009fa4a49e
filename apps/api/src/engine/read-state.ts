import type { CaseState } from '@yishi/workflows';
import type { Queryable } from '../db/index.ts';
import { statePurpose } from './commit/index.ts';
import { createLru, openJson } from './keys/index.ts';
import type { CaseKeys, Lru } from './keys/index.ts';

/** A case as its last commit left it. */
export interface StoredCase {
  seq: number;
  hash: string;
  state: CaseState;
  /** Why the engine stopped the case, if it did. */
  halted: string | null;
}

/** Columns of `case_states`; `state` is absent where its hash was said to be known. */
export interface StateColumns {
  seq: number;
  hash: string;
  halted: string | null;
  state: Buffer | null;
}

type Known = Pick<StoredCase, 'hash' | 'state'>;

/** States as this process opened them last; what is read is never changed. */
const known = new WeakMap<CaseKeys, Lru<Known>>();

function knownBy(keys: CaseKeys): Lru<Known> {
  const found = known.get(keys) ?? createLru<Known>(500);
  known.set(keys, found);
  return found;
}

/** Hash of the state that need not be sent again; '' when there is none. */
export const knownHash = (keys: CaseKeys, caseId: string): string =>
  knownBy(keys).get(caseId)?.hash ?? '';

/** Opens what was read of `case_states`. Throws CaseErased when the case was erased. */
export async function openState(
  db: Queryable,
  keys: CaseKeys,
  caseId: string,
  columns: StateColumns,
): Promise<StoredCase> {
  const { seq, hash, halted } = columns;
  const key = await keys.get(caseId, db);
  const before = knownBy(keys).get(caseId);
  if (before?.hash === hash) return { seq, hash, halted, state: before.state };
  // Forgotten between the question and the answer.
  if (!columns.state) return (await readState(db, keys, caseId)) as StoredCase;
  const state = openJson<CaseState>(key, columns.state, statePurpose(caseId));
  knownBy(keys).set(caseId, { hash, state });
  return { seq, hash, halted, state };
}

/** The state of a case; undefined when there is no such case. Throws CaseErased when it was erased. */
export async function readState(
  db: Queryable,
  keys: CaseKeys,
  caseId: string,
): Promise<StoredCase | undefined> {
  const { rows } = await db.query<StateColumns & Record<string, unknown>>({
    name: 'read_state',
    text: `select seq, hash, halted, case when hash <> $2 then state end as state
           from case_states where case_id = $1`,
    values: [caseId, knownHash(keys, caseId)],
  });
  return rows[0] && openState(db, keys, caseId, rows[0]);
}
