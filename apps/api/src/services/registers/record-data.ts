import type { KeyObject } from 'node:crypto';
import type { FormData } from '@yishi/forms';
import type { schema } from '../../db/index.ts';
import { openData, recordKey } from './record-key.ts';

export type RecordRow = typeof schema.records.$inferSelect;

/** All values of a record; what is left of them where it was erased. */
export function dataOf(
  secret: KeyObject,
  row: Pick<RecordRow, 'id' | 'data' | 'sealed' | 'salt'>,
): FormData {
  if (!row.sealed || !row.salt) return row.data;
  return openData(recordKey(secret, row.salt), row.id, row.sealed);
}
