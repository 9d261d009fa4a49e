export type * from './types.ts';
export { cover, coverageOf, noCoverage, type CoverageReport } from './coverage.ts';
export { directoryOf, type Directory } from './directory.ts';
export { runKeptScenarios, scenarioProblems, type KeptScenario } from './kept-scenarios.ts';
export { parseScenario } from './parse.ts';
export { beginRun, runScenario, type ScenarioKinds } from './run-scenario.ts';
export { passTime, perform, send, type Checking, type Run } from './run.ts';
