import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What a started stack leaves in its data directory for commands that run beside it. */
export interface RunningStack {
  databaseUrl: string;
  temporalAddress: string;
  /** Superuser of the embedded PostgreSQL; '' with an outside server. */
  adminDatabaseUrl: string;
  /** Parts that are outside servers, which a backup of the data directory does not hold. */
  outside: ('postgres' | 'temporal')[];
}

const fileName = 'stack.json';

export const runningStackFile = (dataDir: string): string => path.join(dataDir, fileName);

/** The stack that runs on `dataDir`, or undefined where none was started. */
export function readRunningStack(dataDir: string): RunningStack | undefined {
  try {
    const found = JSON.parse(readFileSync(runningStackFile(dataDir), 'utf8')) as RunningStack;
    return found;
  } catch {
    return undefined;
  }
}
