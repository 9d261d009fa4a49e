export { createApp } from './app.ts';
export { openApp } from './open-app.ts';
export type { AppOptions, OpenedApp } from './open-app.ts';
export { problemDocument } from './problem.ts';
export { serve } from './serve.ts';
export type { RunningServer, WebRequest } from './serve.ts';
export { statusOf } from './statuses.ts';
