import type { KeyObject } from 'node:crypto';
import type { FormData } from '@yishi/forms';
import { openJson, sealJson } from '../../engine/keys/index.ts';

/** What of a row is kept until it is a record: sealed like what it becomes. */
export interface StagedRecord {
  data: FormData;
  unit: string;
}

const cellsOf = (id: string, row: number): string => `import/${id}/${row}/cells`;
const recordOf = (id: string, row: number): string => `import/${id}/${row}/record`;

export const staged = {
  sealCells: (key: KeyObject, id: string, row: number, cells: readonly string[]): Buffer =>
    sealJson(key, cells, cellsOf(id, row)),
  openCells: (key: KeyObject, id: string, row: number, sealed: Buffer): string[] =>
    openJson<string[]>(key, sealed, cellsOf(id, row)),
  sealRecord: (key: KeyObject, id: string, row: number, record: StagedRecord): Buffer =>
    sealJson(key, record, recordOf(id, row)),
  openRecord: (key: KeyObject, id: string, row: number, sealed: Buffer): StagedRecord =>
    openJson<StagedRecord>(key, sealed, recordOf(id, row)),
};
