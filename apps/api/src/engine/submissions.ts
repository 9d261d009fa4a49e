import { createHash, randomBytes } from 'node:crypto';
import type { FormData } from '@yishi/forms';
import type { Instant } from '@yishi/workflows';
import type { Queryable } from '../db/index.ts';
import { createLru, openJson, sealJson } from './keys/index.ts';
import type { CaseKeys, Lru } from './keys/index.ts';

export interface NewSubmission {
  caseId: string;
  bundle: string;
  form: string;
  view: string;
  data: FormData;
  by: string;
  onBehalfOf?: string;
  at: Instant;
  /** Draft revision it is sent from. */
  fromRevision?: number;
  step?: string;
  task?: string;
}

/** What is sealed; the salt keeps the hash from telling anything about the values. */
interface SubmissionContent {
  salt: string;
  data: FormData;
}

const purposeOf = (hash: string): string => `submission/${hash}`;

/**
 * Keeps what is about to be sent; the case's key must exist. It counts once a commit has taken it
 * up. Gives the hash by which the Update refers to it.
 */
export async function storeSubmission(
  tx: Queryable,
  keys: CaseKeys,
  submission: NewSubmission,
): Promise<string> {
  const { caseId, bundle, form, view, by, onBehalfOf, at, fromRevision, step, task } = submission;
  const content: SubmissionContent = {
    salt: randomBytes(16).toString('base64'),
    data: submission.data,
  };
  const hash = createHash('sha256')
    .update(JSON.stringify([caseId, bundle, form, view, by, onBehalfOf ?? null, at, content]))
    .digest('hex');
  await tx.query({
    name: 'store_submission',
    text: `insert into submissions (hash, case_id, bundle, form, view, data, by, on_behalf_of, at,
             from_revision, step, task_id)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    values: [
      ...[hash, caseId, bundle, form, view],
      sealJson(await keys.get(caseId, tx), content, purposeOf(hash)),
      ...[by, onBehalfOf ?? null, at, fromRevision ?? null, step ?? null, task ?? null],
    ],
  });
  return hash;
}

interface Opened {
  caseId: string;
  data: FormData;
}

/** Submissions as this process opened them last: several people look at the same one in a row. */
const opened = new WeakMap<CaseKeys, Lru<Opened>>();

function openedBy(keys: CaseKeys): Lru<Opened> {
  const found = opened.get(keys) ?? createLru<Opened>(500);
  opened.set(keys, found);
  return found;
}

/** The values of a submission that was opened a moment ago; throws CaseErased as `openSubmission`. */
export async function knownSubmission(keys: CaseKeys, hash: string): Promise<FormData | undefined> {
  const found = openedBy(keys).get(hash);
  if (found) await keys.get(found.caseId);
  return found?.data;
}

/** The values of a submission; throws CaseErased when the case's key is gone. */
export async function openSubmission(
  keys: CaseKeys,
  row: { case: string; hash: string; data: Uint8Array },
): Promise<FormData> {
  const key = await keys.get(row.case);
  const { data } = openJson<SubmissionContent>(key, row.data, purposeOf(row.hash));
  openedBy(keys).set(row.hash, { caseId: row.case, data });
  return data;
}
