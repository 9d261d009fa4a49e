import {
  helpId,
  labelId,
  lostId,
  problemId,
  remarkId,
  type FormEnvironment,
} from './environment.ts';
import type { FieldNode } from './field-node.ts';

/** Ids of what is said about a field besides its label. */
export function describedBy(node: FieldNode, environment: FormEnvironment): string | undefined {
  const ids = [
    node.ui.help || node.ui.purpose ? helpId(node) : undefined,
    environment.corrections[node.ui.id] ? remarkId(node) : undefined,
    environment.past?.lostAt(environment.lost, node).length ? lostId(node) : undefined,
    node.problems.length > 0 ? problemId(node) : undefined,
  ].filter((id) => id !== undefined);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** Id of a column's heading, which names the cells below it. */
export const columnId = (table: FieldNode, fieldId: string): string => `${table.id}-${fieldId}-th`;
/** Id of a row's number, which names the cells beside it. */
export const rowNumberId = (table: FieldNode, rowKey: string): string => `${table.id}-${rowKey}-no`;

/** What names a cell of a table to a screen reader: its row and its column. */
export function cellLabel(node: FieldNode): string {
  const { owner, rowKey } = node.scope;
  return owner && rowKey
    ? `${rowNumberId(owner, rowKey)} ${columnId(owner, node.ui.id)}`
    : labelId(node);
}

/** Attributes that every native control of a field carries. */
export function controlAttributes(node: FieldNode, environment: FormEnvironment, compact = false) {
  return {
    id: node.id,
    'aria-labelledby': compact ? cellLabel(node) : undefined,
    'aria-describedby': describedBy(node, environment),
    'aria-invalid': node.problems.length > 0 ? ('true' as const) : undefined,
    'aria-required': node.required ? ('true' as const) : undefined,
    onblur: () => void environment.model.leave(node),
  };
}
