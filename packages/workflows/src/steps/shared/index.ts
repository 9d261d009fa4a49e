export { compileForm, everyField, needsSubmission } from './forms.ts';
export { keepsAway } from './keeps-away.ts';
export { usesOfDeadline, usesOfWho } from './uses.ts';
export { mergeFields, mergeText } from './merge-fields.ts';
export { valueAt } from './value-at.ts';
