export { restartFromDatabase, type ReviveDeps } from './revive-case.ts';
export { runPosition } from './run-position.ts';
export { startSweeper, type Sweeper, type SweeperDeps } from './start-sweeper.ts';
export { type Swept, type SweepOptions } from './sweep-cases.ts';
