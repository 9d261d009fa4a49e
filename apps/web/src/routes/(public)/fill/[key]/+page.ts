import { callWith } from '#lib/api/index.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, params }) => ({
  key: params.key,
  result: await callWith(fetch, 'GET /public/forms/{key}', { params: { key: params.key } }),
});
