export * from './builder/index.ts';
export * from './definition/index.ts';
export * from './core/index.ts';
export * from './steps/index.ts';
export * from './views/index.ts';
export * from './describe/index.ts';
export * from './changes/index.ts';
export * from './play/index.ts';
export * from './plugins/index.ts';
export type * from './scenarios/index.ts';
export {
  coverageOf,
  directoryOf,
  parseScenario,
  runKeptScenarios,
  runScenario,
  scenarioProblems,
} from './scenarios/index.ts';
