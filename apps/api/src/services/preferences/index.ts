export { readPreferences } from './read-preferences.ts';
export { savePreference } from './save-preference.ts';
