export type { ChildSpec } from './child-spec.ts';
export { endOrphans } from './end-orphans.ts';
export { endProcess } from './end-process.ts';
export { commandOf, identify, isRunning } from './identity.ts';
export type { ProcessIdentity } from './identity.ts';
export type { Account } from './launch.ts';
export { runTool } from './run-tool.ts';
export { createSupervisor } from './supervisor.ts';
export type { Supervisor } from './supervisor.ts';
