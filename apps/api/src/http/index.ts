export { openApp } from './open-app.ts';
export type { AppOptions, OpenedApp } from './open-app.ts';
export { serve } from './serve.ts';
export type { RunningServer, WebRequest } from './serve.ts';
