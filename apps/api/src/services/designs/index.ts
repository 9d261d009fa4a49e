export { discardDesign } from './discard-design.ts';
export { editDesign } from './edit-design.ts';
export { listDesignEdits } from './list-design-edits.ts';
export { listDesigns } from './list-designs.ts';
export { openDesign } from './open-design.ts';
export { previewDesign, publishDesign } from './publish-design.ts';
export { readDesign } from './read-design.ts';
export { redoDesign, undoDesign } from './undo-design.ts';
export { watchDesign } from './watch-design.ts';
