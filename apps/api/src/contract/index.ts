export type * from './contract.gen.ts';
export { isDate, isInstant } from './formats.ts';
export { defs } from './defs.ts';
export { unstorable } from './storable.ts';
export { routes } from './routes/index.ts';
export type { Capability, Method, RouteAccess, RouteContract } from './route.ts';
export type { Schema } from './schema.ts';
