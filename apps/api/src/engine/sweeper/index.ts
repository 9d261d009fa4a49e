export { reviveCase, startFromDatabase, type ReviveDeps } from './revive-case.ts';
export { runPosition, type RunPosition } from './run-position.ts';
export { startSweeper, type Sweeper, type SweeperDeps } from './start-sweeper.ts';
export { sweepCases, type Swept, type SweepOptions } from './sweep-cases.ts';
