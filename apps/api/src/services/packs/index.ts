export { exportPack } from './export-pack.ts';
export { listPacks } from './list-packs.ts';
export { folderToPack } from './pack-of-files.ts';
export { previewPack } from './preview-pack.ts';
export { publishPack } from './publish-pack.ts';
