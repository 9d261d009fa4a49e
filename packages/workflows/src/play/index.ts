export type * from './types.ts';
export { generatedData } from './generated-data.ts';
export { madeUpGiven, type PlayTitles } from './made-up-given.ts';
export { openPlay } from './open-play.ts';
