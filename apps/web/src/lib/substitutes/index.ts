export { default as SubstituteDialog } from './SubstituteDialog.svelte';
export { default as SubstituteTable } from './SubstituteTable.svelte';
