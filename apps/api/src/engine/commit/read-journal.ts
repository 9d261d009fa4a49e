import type { JournalRow } from '@yishi/workflows/temporal';
import type { Queryable } from '../../db/index.ts';
import type { CaseKeys } from '../keys/index.ts';
import { openJson } from '../keys/index.ts';
import { bodyPurpose } from './journal-row.ts';
import type { JournalBody } from './journal-row.ts';

/** A row with all that it holds. */
export interface OpenedRow extends JournalRow, Omit<JournalBody, 'salt'> {}

/** How many rows one answer holds at most. */
export const journalPage = 100;

/** Journal rows after `after`, oldest first, at most a page. */
export async function readJournal(
  db: Queryable,
  keys: CaseKeys,
  caseId: string,
  after = 0,
  limit = journalPage,
): Promise<OpenedRow[]> {
  const { rows } = await db.query<{ seq: number; body: Buffer; state_hash: string }>({
    name: 'journal_after',
    text: `select seq, body, state_hash from journal where case_id = $1 and seq > $2
           order by seq limit $3`,
    values: [caseId, after, limit],
  });
  if (rows.length === 0) return [];
  const key = await keys.get(caseId, db);
  return rows.map(({ seq, body, state_hash: hash }) => {
    const opened = openJson<JournalBody>(key, body, bodyPurpose(caseId, seq));
    const { envelope, facts, commands } = opened;
    return { seq, envelope, facts, commands, hash };
  });
}

/** The same as the workflow needs it. */
export async function readJournalRows(
  db: Queryable,
  keys: CaseKeys,
  caseId: string,
  after: number,
): Promise<JournalRow[]> {
  const rows = await readJournal(db, keys, caseId, after);
  return rows.map(({ seq, envelope, facts, hash }) => ({ seq, envelope, facts, hash }));
}
