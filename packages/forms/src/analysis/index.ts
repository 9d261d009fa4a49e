export * from './analyse-form.ts';
export * from './definition-problem.ts';
export { expressionsOf, ruleContainer, type PlacedExpression } from './expressions-of.ts';
export * from './tree-of-definition.ts';
export * from './walk-fields.ts';
