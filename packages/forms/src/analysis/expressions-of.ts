import type { FieldDefinition, FormDefinition, Rule } from '../definition/types.ts';
import { pointerTo } from '../json/index.ts';
import type { FieldTree, TreeField } from '../tree/index.ts';
import { walkFields } from './walk-fields.ts';

/** An expression of a form and where it stands. */
export interface PlacedExpression {
  text: string;
  role: 'visible' | 'required' | 'value' | 'rule';
  /** Absent for rules of the form itself. */
  field?: TreeField;
  /** Whose children it names first; undefined for the form. */
  container: TreeField | undefined;
  /** JSON pointer into the definition. */
  pointer: string;
}

const roles = [
  ['visibleWhen', 'visible'],
  ['requiredWhen', 'required'],
  ['value', 'value'],
] as const;

/** Every expression of a definition. */
export function expressionsOf(definition: FormDefinition, tree: FieldTree): PlacedExpression[] {
  const inFields = walkFields(definition).flatMap(({ field, pointer }) => {
    const placed = tree.byId.get(field.id);
    return placed ? ofField(field, placed, pointer) : [];
  });
  return [...inFields, ...ofRules(definition.rules ?? [], undefined, undefined, '/rules')];
}

function ofField(field: FieldDefinition, placed: TreeField, pointer: string): PlacedExpression[] {
  const own = roles.flatMap(([property, role]): PlacedExpression[] => {
    const text = field[property];
    const at = pointerTo(pointer, property);
    return text === undefined
      ? []
      : [{ text, role, field: placed, container: placed.parent, pointer: at }];
  });
  return [...own, ...ofRules(field.rules ?? [], placed, ruleContainer(placed), `${pointer}/rules`)];
}

function ofRules(
  rules: readonly Rule[],
  field: TreeField | undefined,
  container: TreeField | undefined,
  base: string,
): PlacedExpression[] {
  return rules.map((rule, index) => ({
    text: rule.valid,
    role: 'rule',
    ...(field ? { field } : {}),
    container,
    pointer: `${pointerTo(base, index)}/valid`,
  }));
}

/** A rule of a section names what is in it; a rule of a table sees the table as a whole. */
export function ruleContainer(field: TreeField): TreeField | undefined {
  return field.kind.value === 'group' ? field : field.parent;
}
