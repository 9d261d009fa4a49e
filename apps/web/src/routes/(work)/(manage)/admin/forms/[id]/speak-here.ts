import { getContext, onDestroy, setContext } from 'svelte';
import { getLocale, overwriteGetLocale, type Locale } from '#lib/paraglide/runtime.js';

const key = Symbol('language');

/**
 * From the component that calls this inwards all texts are said in one language, whatever the page
 * speaks. What runs outside of any component, such as a click, goes on in the page's language.
 */
export function speakHere(locale: Locale): void {
  setContext(key, locale);
  const usual = getLocale;
  overwriteGetLocale(() => here() ?? usual());
  onDestroy(() => overwriteGetLocale(usual));
}

function here(): Locale | undefined {
  try {
    return getContext<Locale | undefined>(key);
  } catch {
    return undefined;
  }
}
