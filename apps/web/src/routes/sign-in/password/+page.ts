import { redirect } from '@sveltejs/kit';
import { session } from '#lib/session/index.ts';
import type { PageLoad } from './$types';

export const ssr = false;

export const load: PageLoad = async ({ fetch }) => {
  const { me, problem } = await session.open(fetch);
  if (!me && !problem) redirect(307, '/sign-in');
};
