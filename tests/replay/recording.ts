import { createSecretKey } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Program } from '@yishi/workflows';
import type { JournalRow } from '@yishi/workflows/temporal';
import { caseDataConverter, createCaseCodec } from '../../apps/api/src/engine/codec/index.ts';
import type { CaseKeys } from '../../apps/api/src/engine/keys/index.ts';

/** A case as it once ran: what was decided, and what Temporal kept of it. */
export interface Recording {
  /** What happens in it, for those who read a failure. */
  about: string;
  caseId: string;
  /** The case's key, base64. All people and values are of the demonstration: it is no secret. */
  key: string;
  program: Program;
  journal: JournalRow[];
  /** A history per run, sealed as it was stored; more than one after continue-as-new. */
  runs: object[];
}

export const folder = join(import.meta.dirname, 'histories');

export function readRecordings(): [name: string, recording: Recording][] {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => [
      file.slice(0, -'.json'.length),
      JSON.parse(readFileSync(join(folder, file), 'utf8')) as Recording,
    ]);
}

/** Opens and seals payloads with the keys of the recordings, by the product's own codec. */
export function converterOf(recordings: readonly Recording[]) {
  const keys = new Map(
    recordings.map(({ caseId, key }) => [caseId, createSecretKey(Buffer.from(key, 'base64'))]),
  );
  const read: Pick<CaseKeys, 'get'> = {
    async get(caseId) {
      const key = keys.get(caseId);
      if (!key) throw new Error(`no key of ${caseId}`);
      return key;
    },
  };
  return caseDataConverter(createCaseCodec(read as CaseKeys));
}
