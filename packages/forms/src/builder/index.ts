export * from './change-fields.ts';
export {
  conversionsOf,
  convertField,
  listWritten,
  type KindChange,
} from './convert/convert-field.ts';
export { describeEdit } from './describe-edit.ts';
export { formLists } from './form-lists.ts';
export { fieldsOf, findField, placeIn, siblingsIn, type FoundField } from './form-nodes.ts';
export { freeKey } from './free-key.ts';
export { builtInGroups } from './groups/built-in-groups.ts';
export * from './insert-fields.ts';
export { settingsForm, type SettingsForm } from './settings/settings-form.ts';
export { comparableFields } from './condition/comparable-fields.ts';
export { conditionToFeel } from './condition/condition-to-feel.ts';
export { feelToCondition } from './condition/feel-to-condition.ts';
export { testableFields } from './condition/field-path.ts';
export { operatorsFor, operatorWords } from './condition/operators.ts';
export type { Condition, ConditionTest, Operator } from './condition/types.ts';
export { derivedValues, type DerivedValue } from './formula/derived-values.ts';
export { faultsOf, formulaFaults } from './formula/formula-faults.ts';
export { formulaNames } from './formula/formula-names.ts';
export type { FormulaFault, FormulaName, FormulaPlace } from './formula/types.ts';
export { nameInPlaceOf } from './name-in-place-of.ts';
export { replaceForm } from './replace-form.ts';
export { setText } from './texts/set-text.ts';
export { textsOf, type FormText } from './texts/texts-of.ts';
export { cannotHold } from './lint/cannot-hold.ts';
export { lintRules } from './lint/lint-messages.ts';
export { lintForm } from './lint/lint-form.ts';
export { stopsOf } from './lint/stops.ts';
export type { Finding } from './lint/types.ts';
