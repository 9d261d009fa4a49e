import { call } from '#lib/api/index.ts';
import type { StoredValue } from './migration-draft.svelte.ts';

/** What stands in records of a field, the most frequent first; nothing where it cannot be asked. */
export async function storedValues(design: string, field: string): Promise<StoredValue[]> {
  const answer = await call('GET /admin/designs/{id}/values', {
    params: { id: design },
    query: { field },
  });
  return answer.ok ? answer.value.values : [];
}
