export { cleanValue } from './clean-value.ts';
export type * from './types.ts';
export { loadStandalone, toRegExp } from './load-standalone.ts';
export type { StandaloneModule } from './load-standalone.ts';
export { messagesOf, sayProblem } from './say-problem.ts';
export { validateWith } from './validate-with.ts';
