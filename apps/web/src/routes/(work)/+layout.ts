import { redirect } from '@sveltejs/kit';
import { preferences, session } from '#lib/session/index.ts';
import type { LayoutLoad } from './$types';

/** The workplace is rendered in the browser, after sign-in. */
export const ssr = false;

export const load: LayoutLoad = async ({ url, fetch }) => {
  const { me, problem } = await session.open(fetch);
  if (problem) return { problem };
  if (!me) redirect(307, `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
  if (session.mustChangePassword) redirect(307, '/sign-in/password');
  await preferences.open(fetch);
  return { problem: null };
};
