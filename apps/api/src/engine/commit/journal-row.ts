import { randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { CaseState, Command, Envelope, Facts } from '@yishi/workflows';
import { digestBody, digestLink } from '../audit/index.ts';
import { seal } from '../keys/index.ts';

/** What a journal row holds under the case's key; the salt keeps its digest from telling anything. */
export interface JournalBody {
  salt: string;
  envelope: Envelope;
  facts: Facts;
  commands: Command[];
}

export interface NewRow {
  caseId: string;
  seq: number;
  envelope: Envelope;
  facts: Facts;
  commands: Command[];
  state: CaseState;
  stateHash: string;
  prevDigest: Buffer;
}

export interface SealedRow {
  body: Buffer;
  bodyDigest: Buffer;
  digest: Buffer;
  state: Buffer;
}

export const bodyPurpose = (caseId: string, seq: number): string => `journal/${caseId}/${seq}`;
export const statePurpose = (caseId: string): string => `state/${caseId}`;

/** The clear columns of a journal row, as the chain covers them. */
export const journalHeader = (row: {
  caseId: string;
  seq: number;
  requestId: string;
  at: string;
  actor: string;
  type: string;
}): (string | number)[] => [row.caseId, row.seq, row.requestId, row.at, row.actor, row.type];

export const actorOf = (envelope: Envelope): string =>
  envelope.actor.type === 'person' ? envelope.actor.id : 'system';

/** Seals the row and the state after it, and links the row to the one before. */
export function sealRow(key: KeyObject, row: NewRow): SealedRow {
  const { caseId, seq, envelope } = row;
  const body: JournalBody = {
    salt: randomBytes(16).toString('base64'),
    envelope,
    facts: row.facts,
    commands: row.commands,
  };
  const plain = Buffer.from(JSON.stringify(body));
  const bodyDigest = digestBody(plain);
  const header = journalHeader({
    caseId,
    seq,
    requestId: envelope.requestId,
    at: envelope.at,
    actor: actorOf(envelope),
    type: envelope.event.type,
  });
  return {
    body: seal(key, plain, bodyPurpose(caseId, seq)),
    bodyDigest,
    digest: digestLink({ prev: row.prevDigest, header, bodyDigest }),
    state: seal(key, Buffer.from(JSON.stringify(row.state)), statePurpose(caseId)),
  };
}
