export type * from './contract.gen.ts';
export { defs } from './defs.ts';
export { routes } from './routes/index.ts';
export type { Capability, Method, RouteAccess, RouteContract } from './route.ts';
export type { Schema } from './schema.ts';
