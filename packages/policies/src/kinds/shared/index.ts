export * from './names.ts';
export * from './words.ts';
export * from './read.ts';
