import { callWith } from '#lib/api/index.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url }) => {
  const words = url.searchParams.get('q') ?? '';
  const cursor = url.searchParams.get('cursor') ?? undefined;
  const query = { q: words || undefined, cursor, limit: '20' };
  return {
    words,
    later: Boolean(cursor),
    result: await callWith(fetch, 'GET /public/notices', { query }),
  };
};
