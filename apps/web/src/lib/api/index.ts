export { call, callWith } from './client.ts';
export { connection } from './connection.svelte.ts';
export { Pages, type Page } from './pages.svelte.ts';
export { problemText, refusalText } from './problem-text.ts';
export { newIdempotencyKey, urlOf } from './request.ts';
export { Resource, resource } from './resource.svelte.ts';
export { uploadFile } from './upload.ts';
export type * from './types.ts';
