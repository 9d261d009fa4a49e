export { announcer } from './announcer.svelte.ts';
export { default as ConditionPicker } from './ConditionPicker.svelte';
export { default as EditBar } from './EditBar.svelte';
export { EditSession, newNodeId } from './edit-session.svelte.ts';
export { default as EditState } from './EditState.svelte';
export { previewModel, readValidator } from './preview-model.ts';
export { default as TextPair } from './TextPair.svelte';
export { default as TrialForm } from './TrialForm.svelte';
export { default as Typed } from './Typed.svelte';
