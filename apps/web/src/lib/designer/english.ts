import { getLocale } from '#lib/paraglide/runtime.js';
import { preferences } from '#lib/session/index.ts';

const key = 'design.english';

/** Whether the designers show the English of each text beside the Chinese; kept for each person. */
export const english = {
  get shown(): boolean {
    return preferences.get(key, getLocale() === 'en');
  },
  toggle: () => preferences.set(key, !english.shown),
};
