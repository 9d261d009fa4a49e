export * from './change-fields.ts';
export { describeEdit } from './describe-edit.ts';
export { formLists } from './form-lists.ts';
export { fieldsOf, findField, placeIn, siblingsIn, type FoundField } from './form-nodes.ts';
export { freeKey } from './free-key.ts';
export * from './insert-fields.ts';
export { settingsForm, type SettingsForm } from './settings/settings-form.ts';
