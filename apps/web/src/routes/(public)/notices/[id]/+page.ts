import { error } from '@sveltejs/kit';
import { callWith } from '#lib/api/index.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, params }) => {
  const result = await callWith(fetch, 'GET /public/notices/{id}', { params: { id: params.id } });
  if (!result.ok && result.problem.status === 404) error(404);
  return { result };
};
