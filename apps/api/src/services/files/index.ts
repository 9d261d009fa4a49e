export { contentPath, removeContent, storeContent } from './file-store.ts';
export { readFile } from './read-file.ts';
export { readFileInfo } from './read-file-info.ts';
export { uploadFile } from './upload-file.ts';
export { safeName } from './safe-name.ts';
