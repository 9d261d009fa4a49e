export type { TemporalBinaries } from './binaries.ts';
export { ensureNamespace } from './namespace.ts';
export { resolveBinaries } from './resolve-binaries.ts';
export { startTemporal } from './start-temporal.ts';
