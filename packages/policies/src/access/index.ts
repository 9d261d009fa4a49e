export type * from './types.ts';
export { decide } from './decide.ts';
export { reach } from './reach.ts';
export type { Reach, ReachSide } from './reach.ts';
