import { call } from '#lib/api/index.ts';
import { text } from '#lib/i18n/index.ts';
import type { Candidate } from './Picker.svelte';

/** People by name or pinyin initials, each with unit and post. */
export async function findPeople(words: string): Promise<Candidate[]> {
  const result = await call('GET /directory/people', { query: { q: words, limit: '20' } });
  if (!result.ok) return [];
  return result.value.items.map((person) => {
    const post = person.posts[0];
    const detail = post ? `${post.unit.name} ${text(post.title)}` : (person.unit?.name ?? '');
    return { id: person.id, name: person.name, detail };
  });
}

/** Units by name, each with those it lies in. */
export async function findUnits(words: string): Promise<Candidate[]> {
  const result = await call('GET /directory/units', { query: words ? { q: words } : {} });
  if (!result.ok) return [];
  return result.value.items.slice(0, 50).map((unit) => ({
    id: unit.id,
    name: unit.name,
    detail: unit.within.join(' ') || unit.code,
  }));
}
