import { SvelteMap } from 'svelte/reactivity';
import { call } from '#lib/api/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { regionPath } from './region-path.ts';
import type { FormServices } from './services.ts';

const regions = new SvelteMap<string, string>();
const nothing = () => Promise.resolve([]);

/** What the faces of a form ask where nobody is signed in: places alone; nothing else is theirs. */
export const publicServices: FormServices = {
  people: nothing,
  units: nothing,
  bodies: nothing,
  posts: nothing,
  registers: nothing,
  records: nothing,
  recordValues: () => Promise.resolve({}),
  async regions(parent) {
    const answer = await call('GET /public/regions', { query: parent ? { parent } : {} });
    if (!answer.ok) return [];
    return answer.value.items.map(({ code, name, level, children }) => {
      regions.set(code, name);
      return { code, name, level, parts: children > 0 };
    });
  },
  upload: () => Promise.resolve({ ok: false, message: m.problem_session_none() }),
  fileAddress: () => '',
  names: {
    person: () => undefined,
    unit: () => undefined,
    file: () => undefined,
    region: (code) =>
      regionPath(code)
        .map((each) => regions.get(each))
        .filter(Boolean)
        .join(' ') || undefined,
  },
  me: () => undefined,
};
