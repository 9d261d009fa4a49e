export type * from './contract/contract.gen.ts';
export type { Capability, Method, RouteAccess, RouteContract, Schema } from './contract/index.ts';
