export { createBundleStore, openBundle } from './bundle-store.ts';
export type { BundleStore, OpenBundle } from './bundle-store.ts';
