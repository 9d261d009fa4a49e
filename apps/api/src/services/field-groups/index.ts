export { keepFieldGroup } from './keep-field-group.ts';
export { listFieldGroups } from './list-field-groups.ts';
export { removeFieldGroup } from './remove-field-group.ts';
export { renameFieldGroup } from './rename-field-group.ts';
