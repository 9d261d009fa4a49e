import { page } from '$app/state';

/** The form that is designed in place of the path, by its design: the address keeps it. */
export const formInPlace = (): string | null => page.url.searchParams.get('form');

/** The page with the design of a form in place of the path, or with the path as it was left. */
export function hrefWith(form: string | null): string {
  const url = new URL(page.url.href);
  if (form === null) url.searchParams.delete('form');
  else url.searchParams.set('form', form);
  return url.pathname + url.search;
}
