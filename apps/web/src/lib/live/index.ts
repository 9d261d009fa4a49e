export { onLive, startLive, type LiveChange } from './live.svelte.ts';
