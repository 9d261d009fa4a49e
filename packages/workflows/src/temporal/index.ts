export * from './contract.ts';
export type { CaseSinks } from './case-shell.ts';
