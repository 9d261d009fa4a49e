export { default as FormView } from './FormView.svelte';
export { default as ProblemSummary } from './ProblemSummary.svelte';
