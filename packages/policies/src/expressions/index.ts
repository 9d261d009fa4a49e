export type * from './types.ts';
export { isExpressionName, parseExpression } from './parse.ts';
export { evaluate, evaluateUnary, holds } from './evaluate.ts';
export { explain } from './explain.ts';
export type { Explanation, ExplainOptions } from './explain.ts';
export { shownValue } from './shown-value.ts';
export { feelFunctions } from './feel-functions.ts';
export { compilePattern } from './pattern.ts';
export type { Pattern } from './pattern.ts';
