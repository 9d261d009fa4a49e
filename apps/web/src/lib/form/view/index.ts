export { default as FieldSketch } from './FieldSketch.svelte';
export { default as FormView } from './FormView.svelte';
export { loadForm, loadForms } from './load-forms.ts';
export { loadFaces } from './loaded-faces.ts';
export { default as ProblemSummary } from './ProblemSummary.svelte';
export { default as SummaryRows } from './SummaryRows.svelte';
export { default as VersionValue } from './VersionValue.svelte';
