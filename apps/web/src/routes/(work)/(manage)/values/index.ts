export { draftOf, typedValue, unitWords, valueWords, type Shape } from './value.ts';
export { default as ValueFields } from './ValueFields.svelte';
