import type { CaseState } from '@yishi/workflows';
import { createLru } from '../keys/index.ts';
import type { Lru } from '../keys/index.ts';

/** A case as this process left it; the database says whether it still stands so. */
export interface KnownCase {
  seq: number;
  hash: string;
  digest: Buffer;
  state: CaseState;
}

export const createStateCache = (max = 1_000): Lru<KnownCase> => createLru<KnownCase>(max);
