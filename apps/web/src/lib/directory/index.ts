export { default as PersonPicker } from './PersonPicker.svelte';
export type { Named } from './Picker.svelte';
export { default as UnitPicker } from './UnitPicker.svelte';
