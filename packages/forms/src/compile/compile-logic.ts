import { walkFields, type FormAnalysis } from '../analysis/index.ts';
import type { FieldDefinition, FormDefinition } from '../definition/types.ts';
import type { FieldLogic, FormLogic } from './types.ts';

/** Expressions by field id, and the order in which values settle. */
export function compileLogic(definition: FormDefinition, analysis: FormAnalysis): FormLogic {
  return {
    fields: Object.fromEntries(
      walkFields(definition).map(({ field }) => [field.id, logicOf(field, analysis)]),
    ),
    rules: definition.rules ?? [],
    order: analysis.order,
  };
}

function logicOf(field: FieldDefinition, analysis: FormAnalysis): FieldLogic {
  const required = field.required ? true : field.requiredWhen;
  return {
    ...(field.visibleWhen === undefined ? {} : { visible: field.visibleWhen }),
    ...(required === undefined || field.value !== undefined ? {} : { required }),
    ...(field.value === undefined ? {} : { value: field.value }),
    rules: field.rules ?? [],
    reads: analysis.reads.get(field.id) ?? [],
  };
}
