export { type Cell, type CellFactory } from './cell.ts';
export { columnId, controlAttributes, describedBy, rowNumberId } from './control-attributes.ts';
export { default as Combobox } from './Combobox.svelte';
export { DraftSaver, type DraftContent, type SaveAnswer, type SaveState } from './draft-saver.ts';
export { directoryServices } from './directory-services.ts';
export {
  formEnvironment,
  isChanged,
  labelId,
  type FormEnvironment,
  type Lost,
  type Marking,
} from './environment.ts';
export type { FaceSource, FieldFace, FieldFaceProps, FieldFaces } from './face.ts';
export type { FieldMode, FieldNode, Scope } from './field-node.ts';
export { default as FieldList } from './FieldList.svelte';
export { default as FieldMark } from './FieldMark.svelte';
export { default as FieldNotes } from './FieldNotes.svelte';
export { default as FieldProblems } from './FieldProblems.svelte';
export { fieldProblems } from './field-problems.ts';
export { focusField, revealed } from './focus-field.ts';
export { default as EmptyValue } from './EmptyValue.svelte';
export { FormModel, type FormModelOptions } from './form-model.ts';
export { browserCopies, type LocalCopies, type LocalCopy } from './local-copies.ts';
export { default as KeptCopy } from './KeptCopy.svelte';
export { localStore, type LocalStore } from './local-store.ts';
export { walkNode } from './node-tree.ts';
export { names } from './name-book.svelte.ts';
export { openForm } from './open-form.ts';
export { fieldKinds } from './field-kinds.ts';
export { publicServices } from './public-services.ts';
export { pasteGrid } from './paste-grid.ts';
export { planPaste, type PastePlan } from './paste-plan.ts';
export { problemWords } from './problem-words.ts';
export { default as ReadValue } from './ReadValue.svelte';
export type { Choice, FileInfo, FormServices, RegionChoice, UploadAnswer } from './services.ts';
export { regionPath } from './region-path.ts';
export { signal } from './signal.svelte.ts';
export type { Slot } from './slots.ts';
export { differencesOf, mergeVersions, type Difference, type Side } from './versions.ts';
export { parseYuan, yuanText } from './yuan.ts';
