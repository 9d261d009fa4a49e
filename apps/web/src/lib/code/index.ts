export { default as ChipBox } from './ChipBox.svelte';
export { chipsBy, type ChipHelp } from './chips.ts';
export { default as CodeHost } from './CodeHost.svelte';
export { default as FormulaBox } from './FormulaBox.svelte';
export type { FormulaHelp } from './formula.ts';
