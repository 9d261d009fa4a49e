export type * from './types.ts';
export { coverageOf, type CoverageReport } from './coverage.ts';
export { directoryOf, type Directory } from './directory.ts';
export { parseScenario } from './parse.ts';
export { runScenario } from './run-scenario.ts';
export { passTime, perform, send, type Run } from './run.ts';
