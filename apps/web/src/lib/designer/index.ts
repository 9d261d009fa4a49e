export { announcer } from './announcer.svelte.ts';
export { EditSession, newNodeId } from './edit-session.svelte.ts';
export { default as TextPair } from './TextPair.svelte';
export { default as Typed } from './Typed.svelte';
