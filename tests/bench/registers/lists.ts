import type { Person } from '../../support/person.ts';
import { percentile } from '../statistics.ts';
import { register } from './fill.ts';

interface Page {
  items: { id: string }[];
  next: string | null;
}

const filter = (value: object): string => `filter=${encodeURIComponent(JSON.stringify(value))}`;
const search = (words: string): string => `q=${encodeURIComponent(words)}`;

/** What people ask of a list, by name. */
export const questions = {
  first: '',
  byTitle: 'sort=title',
  choice: filter({ use: ['let'] }),
  choices: filter({ use: ['empty'], residence: ['floating'], house_type: ['bungalow'] }),
  days: filter({ visited: { from: '2026-03-11', to: '2026-03-12' } }),
  rareNumber: filter({ size: { from: 9 } }),
  pinyin: search('hhm'),
  pinyinWhole: search('hanhuimin'),
  family: search('韩'),
  name: search('韩慧敏'),
  address: search('中山西路74'),
  phone: search('13168070319'),
  nothing: search('查无此人'),
} as const;

/** p95 in ms by question, and of a page far down. */
export async function readLists(
  people: readonly Person[],
  rounds: number,
): Promise<Record<string, number>> {
  const times: Record<string, number[]> = {};
  const ask = async (person: Person, name: string, query: string): Promise<Page> => {
    const began = performance.now();
    const page = await person.must<Page>('GET', `/registers/${register}/records?limit=50&${query}`);
    (times[name] ??= []).push(performance.now() - began);
    return page;
  };
  const far = await Promise.all(people.map((person) => page40(person)));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, person] of people.entries()) {
      for (const [name, query] of Object.entries(questions)) await ask(person, name, query);
      await ask(person, 'page40', `cursor=${encodeURIComponent(far[index] ?? '')}`);
    }
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, values]) => [name, percentile(values, 0.95)]),
  );
}

async function page40(person: Person): Promise<string> {
  let cursor = '';
  for (let at = 1; at < 40; at += 1) {
    const path = `/registers/${register}/records?limit=50&cursor=${encodeURIComponent(cursor)}`;
    const { next } = await person.must<Page>('GET', path);
    if (next === null) break;
    cursor = next;
  }
  return cursor;
}
