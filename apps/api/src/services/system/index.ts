export { readDocs, readDocsAsset } from './read-docs.ts';
export { readHealth } from './read-health.ts';
export { readMetrics } from './read-metrics.ts';
export { readOpenApi } from './read-open-api.ts';
export { readReady } from './read-ready.ts';
export { watchEvents } from './watch-events.ts';
