import type { Drawing } from '@yishi/api';

/** Where a play stands, by the id of a step or block. */
export interface PathMarks {
  markOf(id: string): { state: Drawing['state']; people: readonly string[] } | undefined;
}
