import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { ProcessIdentity } from './identity.ts';

/** A child as written down for the start that comes after a crash. */
export interface RecordedChild extends ProcessIdentity {
  name: string;
  /** Text its command line must hold to be recognised. */
  marker: string;
  stopSignal: NodeJS.Signals;
}

/** The children of the last start, oldest first; none where the file is absent or torn. */
export function readRunFile(file: string): RecordedChild[] {
  try {
    const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(found) ? (found as RecordedChild[]) : [];
  } catch {
    return [];
  }
}

export function writeRunFile(file: string, children: RecordedChild[]): void {
  writeFileSync(`${file}.new`, JSON.stringify(children, null, 1));
  renameSync(`${file}.new`, file);
}
