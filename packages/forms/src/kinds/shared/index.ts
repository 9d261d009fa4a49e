export * from './amount.ts';
export * from './because.ts';
export * from './day.ts';
export * from './division.ts';
export * from './mask.ts';
export * from './options.ts';
export * from './random.ts';
export * from './range.ts';
