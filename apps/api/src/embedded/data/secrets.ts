import { randomBytes } from 'node:crypto';
import { readJson, writeJson } from './json-file.ts';

/** Passwords of the embedded PostgreSQL's roles; made here, known to nobody, not in backups. */
export interface Secrets {
  admin: string;
  yishi: string;
  temporal: string;
}

/** The passwords of a data directory; `fresh` when they were just made and must be set. */
export function readSecrets(file: string): { secrets: Secrets; fresh: boolean } {
  const found = readJson<Secrets>(file);
  if (found) return { secrets: found, fresh: false };
  const make = () => randomBytes(24).toString('base64url');
  return { secrets: { admin: make(), yishi: make(), temporal: make() }, fresh: true };
}

export function writeSecrets(file: string, secrets: Secrets): void {
  writeJson(file, secrets, 0o600);
}
