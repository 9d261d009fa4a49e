export { type ReviveDeps } from './revive-case.ts';
export { type RunPosition } from './run-position.ts';
export { startSweeper, type Sweeper, type SweeperDeps } from './start-sweeper.ts';
export { type Swept, type SweepOptions } from './sweep-cases.ts';
