import type { FormData } from '@yishi/forms';
import type { FieldNode, Scope } from './field-node.ts';
import { asRecord, escaped } from './pointers.ts';

/** Every node in the order of the form, rows and groups included. */
export function* walk(scope: Scope): Generator<FieldNode> {
  for (const node of scope.each()) {
    yield node;
    if (node.group) yield* walk(node.group);
    for (const row of node.rows) yield* walk(row);
  }
}

/** A node and everything inside it. */
export function* walkNode(node: FieldNode): Generator<FieldNode> {
  yield node;
  for (const child of node.children) yield* walkNode(child);
  if (node.group) yield* walk(node.group);
  for (const row of node.rows) yield* walk(row);
}

/** Every node that has a value, by its JSON pointer. */
export function nodesByPointer(
  scope: Scope,
  pointer = '',
  found = new Map<string, FieldNode>(),
): Map<string, FieldNode> {
  for (const node of scope.each()) {
    const own = `${pointer}/${escaped(node.ui.key)}`;
    if (!found.has(own) || node.slot.shape !== 'layout') found.set(own, node);
    if (node.group) nodesByPointer(node.group, own, found);
    node.rows.forEach((row, index) => nodesByPointer(row, `${own}/${index}`, found));
  }
  return found;
}

/** The node at a pointer, or the nearest one around it. */
export function nearest(nodes: Map<string, FieldNode>, pointer: string): FieldNode | undefined {
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const node = nodes.get(path);
    if (node) return node;
  }
  return undefined;
}

/** What stands in the nodes of one object. */
export function dataOf(scope: Scope): FormData {
  const data: FormData = {};
  for (const node of scope.each()) {
    const value = valueOf(node);
    if (value !== undefined) data[node.ui.key] = value;
  }
  return data;
}

function valueOf(node: FieldNode): unknown {
  switch (node.slot.shape) {
    case 'layout':
      return undefined;
    case 'group':
      return node.group ? dataOf(node.group) : undefined;
    case 'rows':
      return node.rows.map(dataOf);
    case 'value':
      return node.value;
  }
}

/** A table that may not stay empty and is. */
export const wantsRow = ({ slot, ui, mode, required, rows }: FieldNode): boolean =>
  slot.shape === 'rows' &&
  mode === 'edit' &&
  required &&
  rows.length === 0 &&
  Number(ui.settings['minRows'] ?? 0) > 0;

/** Puts other data into the nodes of one object. */
export function fill(scope: Scope, data: FormData): void {
  for (const node of scope.each()) {
    const value = data[node.ui.key];
    if (node.slot.shape === 'value') node.value = value;
    if (node.group) fill(node.group, asRecord(value));
    if (node.slot.shape === 'rows') {
      node.rows = Array.isArray(value) ? value.map((row) => node.makeRow(asRecord(row))) : [];
    }
  }
}

/** Labels on the way to a node, rows counted from 1: 预算明细 › 第 3 行 › 金额. */
export function placeOf(node: FieldNode): {
  row: number | undefined;
  table: FieldNode | undefined;
} {
  const { owner, rowKey } = node.scope;
  return rowKey
    ? { row: node.scope.index + 1, table: owner }
    : { row: undefined, table: undefined };
}
