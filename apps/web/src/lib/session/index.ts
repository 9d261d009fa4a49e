export * from './appearance.ts';
export { preferences } from './preferences.svelte.ts';
export { session, type Capability } from './session.svelte.ts';
