export * from './analyse-form.ts';
export * from './definition-problem.ts';
export { ruleContainer } from './expressions-of.ts';
export * from './tree-of-definition.ts';
export * from './walk-fields.ts';
