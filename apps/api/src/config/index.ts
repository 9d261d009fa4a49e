export type { Config } from './config.ts';
export { directories, repositoryRoot } from './directories.ts';
export type { Directories } from './directories.ts';
export { readConfig, urlHost } from './read-config.ts';
export { readRunningStack, runningStackFile } from './running-stack.ts';
export type { RunningStack } from './running-stack.ts';
export { readStartOptions } from './start-options.ts';
export type { StartOptions } from './start-options.ts';
