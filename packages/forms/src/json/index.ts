export * from './equal.ts';
export * from './first-twice.ts';
export * from './is-record.ts';
export * from './pointer.ts';
