export { plainCell, type Cell, type CellFactory } from './cell.ts';
export {
  cellLabel,
  columnId,
  controlAttributes,
  describedBy,
  rowNumberId,
} from './control-attributes.ts';
export { default as Combobox } from './Combobox.svelte';
export { DraftSaver, type DraftContent, type SaveAnswer, type SaveState } from './draft-saver.ts';
export { directoryServices } from './directory-services.ts';
export {
  formEnvironment,
  helpId,
  labelId,
  problemId,
  type FormEnvironment,
  type Marking,
} from './environment.ts';
export type { FieldFace, FieldFaceProps, FieldFaces } from './face.ts';
export type { FieldMode, FieldNode, Scope } from './field-node.ts';
export { default as FieldList } from './FieldList.svelte';
export { default as FieldMark } from './FieldMark.svelte';
export { default as FieldNotes } from './FieldNotes.svelte';
export { default as FieldProblems } from './FieldProblems.svelte';
export { focusField } from './focus-field.ts';
export { FormModel, type FormModelOptions } from './form-model.ts';
export { browserCopies, type LocalCopies, type LocalCopy } from './local-copies.ts';
export { names } from './name-book.svelte.ts';
export { fieldKinds, openForm } from './open-form.ts';
export { pasteGrid } from './paste-grid.ts';
export { pasteInto } from './paste-into.ts';
export { problemWords } from './problem-words.ts';
export { default as ReadValue } from './ReadValue.svelte';
export type { Choice, FileInfo, FormServices, RegionChoice, UploadAnswer } from './services.ts';
export { signal } from './signal.svelte.ts';
export type { Slot } from './slots.ts';
export { parseYuan, yuanPlain, yuanText } from './yuan.ts';
