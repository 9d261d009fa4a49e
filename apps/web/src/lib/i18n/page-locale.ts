import { getLocale, overwriteGetLocale } from '#lib/paraglide/runtime.js';

// A page speaks one language until it is loaded again, so the cookie is read once, not for every text.
if (typeof document !== 'undefined') {
  const locale = getLocale();
  overwriteGetLocale(() => locale);
}
