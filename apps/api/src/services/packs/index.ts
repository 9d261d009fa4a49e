export { exportPack } from './export-pack.ts';
export { knownRegisters } from './known-registers.ts';
export { listPacks } from './list-packs.ts';
export { folderToPack } from './pack-of-files.ts';
export { lastVersion, planPack } from './plan-pack.ts';
export { keepPreview, previewPack, runningCases } from './preview-pack.ts';
export { publishPreview } from './publish-pack.ts';
