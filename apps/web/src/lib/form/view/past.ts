export { default as ChangeSummary } from './ChangeSummary.svelte';
export { changedSince } from '../changes.ts';
export { lostAt } from '../lost-at.ts';
export { default as LostSummary } from './LostSummary.svelte';
export { default as LostValues } from '../LostValues.svelte';
export { default as WasValue } from '../WasValue.svelte';
