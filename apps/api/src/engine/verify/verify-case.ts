import type { KeyObject } from 'node:crypto';
import { advance, stateHash } from '@yishi/workflows';
import type { CaseState, StepKindRegistry } from '@yishi/workflows';
import type { Queryable } from '../../db/index.ts';
import { chainStart, digestBody, digestLink } from '../audit/index.ts';
import { bodyPurpose, journalHeader, statePurpose } from '../commit/index.ts';
import type { JournalBody } from '../commit/index.ts';
import { CaseErased, open, openJson } from '../keys/index.ts';
import type { CaseKeys } from '../keys/index.ts';
import type { Programs } from '../programs.ts';

/** What is wrong with a case's journal: its first broken row, or the state that does not follow. */
export interface Broken {
  caseId: string;
  /** 0 where no row is to blame. */
  seq: number;
  what: 'gap' | 'link' | 'digest' | 'content' | 'state' | 'core';
  detail: string;
}

export interface VerifyDeps {
  db: Queryable;
  keys: CaseKeys;
  programs: Programs;
  kinds: StepKindRegistry;
}

interface Row {
  seq: number;
  request_id: string;
  at: string;
  actor: string;
  type: string;
  body: Buffer;
  state_hash: string;
  body_digest: Buffer;
  prev_digest: Buffer;
  digest: Buffer;
  [column: string]: unknown;
}

interface Reached {
  seq: number;
  digest: Buffer;
  state: CaseState | undefined;
}

const page = 200;

/**
 * Follows a case from its first event: the chain of digests, the content under them, and the state
 * that the core derives from it. An erased case has only its chain. Undefined when all is in order.
 */
export async function verifyCase(deps: VerifyDeps, caseId: string): Promise<Broken | undefined> {
  const key = await deps.keys.get(caseId).catch((error: unknown) => {
    if (error instanceof CaseErased) return undefined;
    throw error;
  });
  let reached: Reached = { seq: 0, digest: chainStart, state: undefined };
  for (;;) {
    const rows = await readRows(deps.db, caseId, reached.seq);
    for (const row of rows) {
      const next = await verifyRow(deps, caseId, key, reached, row);
      if ('what' in next) return next;
      reached = next;
    }
    if (rows.length < page) break;
  }
  return verifyEnd(deps, caseId, key, reached);
}

async function readRows(db: Queryable, caseId: string, after: number): Promise<Row[]> {
  const { rows } = await db.query<Row>(
    `select seq, request_id, to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
       actor, type, body, state_hash, body_digest, prev_digest, digest
     from journal where case_id = $1 and seq > $2 order by seq limit $3`,
    [caseId, after, page],
  );
  return rows;
}

async function verifyRow(
  deps: VerifyDeps,
  caseId: string,
  key: KeyObject | undefined,
  before: Reached,
  row: Row,
): Promise<Reached | Broken> {
  const { seq, digest } = row;
  const broken = (what: Broken['what'], detail: string): Broken => ({ caseId, seq, what, detail });
  if (seq !== before.seq + 1) return broken('gap', `after ${before.seq} comes ${seq}`);
  if (!row.prev_digest.equals(before.digest)) return broken('link', 'not linked to the row before');
  const { request_id: requestId, at, actor, type } = row;
  const header = journalHeader({ caseId, seq, requestId, at, actor, type });
  const expected = digestLink({ prev: before.digest, header, bodyDigest: row.body_digest });
  if (!expected.equals(digest)) return broken('digest', 'the clear columns were changed');
  if (!key) return { seq, digest, state: undefined };

  const body = openBody(key, caseId, row);
  if (!body) return broken('content', 'the sealed content was changed');
  const { envelope, facts } = body;
  if (envelope.requestId !== requestId || envelope.event.type !== type) {
    return broken('content', 'the content is not that of its columns');
  }
  const program = await programOf(deps, caseId);
  try {
    const result = advance(program, before.state, envelope, facts, deps.kinds);
    if (result.type !== 'advanced') return broken('core', `the core answers ${result.type}`);
    if (stateHash(result.state) !== row.state_hash) return broken('state', 'another state follows');
    return { seq, digest, state: result.state };
  } catch (error) {
    return broken('core', String(error));
  }
}

function openBody(key: KeyObject, caseId: string, row: Row): JournalBody | undefined {
  try {
    const plain = open(key, row.body, bodyPurpose(caseId, row.seq));
    if (!digestBody(plain).equals(row.body_digest)) return undefined;
    return JSON.parse(plain.toString()) as JournalBody;
  } catch {
    return undefined;
  }
}

async function programOf({ db, programs }: VerifyDeps, caseId: string) {
  const { rows } = await db.query<{ bundle: string }>('select bundle from cases where id = $1', [
    caseId,
  ]);
  return programs.get(rows[0]?.bundle ?? '');
}

/** What lists and engine work with must be where the journal ends. */
async function verifyEnd(
  { db }: VerifyDeps,
  caseId: string,
  key: KeyObject | undefined,
  reached: Reached,
): Promise<Broken | undefined> {
  const { rows } = await db.query<{ seq: number; hash: string; digest: Buffer; state: Buffer }>(
    'select seq, hash, digest, state from case_states where case_id = $1',
    [caseId],
  );
  const kept = rows[0];
  const broken = (detail: string): Broken => ({ caseId, seq: reached.seq, what: 'state', detail });
  if (!kept) return broken('the case has no state');
  if (kept.seq !== reached.seq || !kept.digest.equals(reached.digest)) {
    return broken(`the journal ends at ${reached.seq}, the case stands at ${kept.seq}`);
  }
  if (!key) return undefined;
  try {
    const state = openJson<CaseState>(key, kept.state, statePurpose(caseId));
    if (stateHash(state) === kept.hash) return undefined;
  } catch {
    return broken('the sealed state was changed');
  }
  return broken('the state is not that of the journal');
}
