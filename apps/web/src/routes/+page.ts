import { redirect } from '@sveltejs/kit';

/** The workplace is the front door; it sends those who are not signed in to sign in. */
export const load = () => redirect(307, '/inbox');
