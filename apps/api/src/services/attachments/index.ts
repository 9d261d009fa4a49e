export { checkFiles } from './check-files.ts';
export { filesInData } from './files-in-data.ts';
export { holdFiles } from './hold-files.ts';
