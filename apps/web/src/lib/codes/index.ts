export { default as CodeMark } from './CodeMark.svelte';
export { drawCode } from './draw-code.ts';
export { pngOf } from './png-of.ts';
