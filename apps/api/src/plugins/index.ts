export { findPlugins, type FoundPlugin } from './find-plugins.ts';
export { openPlugins, type Installed } from './open-plugins.ts';
export { logPlugins } from './log-plugins.ts';
export { webRegistry, writeWebRegistry } from './web-registry.ts';
export { writeWorkflowEntry } from './workflow-entry.ts';
