export type * from './types.ts';
export { definePolicyKind } from './define.ts';
export { policyKinds, policyRegistry } from './registry.ts';
export type { PolicyRegistry } from './registry.ts';
export { checkPolicy } from './check-policy.ts';
export { evaluatePolicy, parametersInForce } from './evaluate-policy.ts';
export { checkSettings } from './check-settings.ts';
