export { cleanValue } from './clean-value.ts';
export type * from './types.ts';
export { loadStandalone, toRegExp } from './load-standalone.ts';
export type { StandaloneModule } from './load-standalone.ts';
export { problemAt } from './problem-at.ts';
export { messagesOf, sayProblem, sentenceOf } from './say-problem.ts';
export { valueProblem } from './schema-problems.ts';
export { validateWith } from './validate-with.ts';
