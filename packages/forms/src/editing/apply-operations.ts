import { ok, refuse, unreachable, type Problem, type Result } from '@yishi/policies';
import { equal, isRecord } from '../json/index.ts';
import { fillTemplate } from '../messages/index.ts';
import { editMessages } from './edit-messages.ts';
import { childrenOf, findNode, standsWithin, walkNodes } from './find-node.ts';
import { valueAt, withValueAt } from './set-at.ts';
import type { NodeLists, Operation, Place, TreeDocument, TreeNode } from './types.ts';

/**
 * The document after the operations, all or none. Refused are those that meet something else than
 * they were made for: `edit.gone`, `edit.changed`, `edit.taken`, `edit.within`.
 */
export function applyOperations<D extends object>(
  document: D,
  operations: readonly Operation[],
  lists: NodeLists,
): Result<D> {
  let next = document as TreeDocument;
  for (const [index, operation] of operations.entries()) {
    const applied = applyOne(next, operation, lists);
    if (typeof applied === 'string') return refuse(problem(applied, index));
    next = applied;
  }
  return ok(next as D);
}

type Refusal = keyof typeof editMessages;

function problem(code: Refusal, index: number): Problem {
  const message = fillTemplate(editMessages[code], 'zh-CN', {});
  return { path: `/operations/${index}`, code, message };
}

function applyOne(
  document: TreeDocument,
  operation: Operation,
  lists: NodeLists,
): TreeDocument | Refusal {
  switch (operation.type) {
    case 'insert':
      return inserted(document, operation.place, operation.node, lists);
    case 'remove': {
      const found = findNode(document, lists, operation.node.id);
      if (!found) return 'edit.gone';
      if (!equal(found.node, operation.node)) return 'edit.changed';
      return without(document, found.place, operation.node.id, lists);
    }
    case 'move': {
      const found = findNode(document, lists, operation.id);
      if (!found) return 'edit.gone';
      const { parent } = operation.to;
      if (parent !== null && standsWithin(found.node, lists, parent)) return 'edit.within';
      const taken = without(document, found.place, operation.id, lists);
      return inserted(taken, operation.to, found.node, lists);
    }
    case 'set':
      return withSet(document, operation, lists);
    default:
      return unreachable(operation);
  }
}

function inserted(
  document: TreeDocument,
  place: Place,
  node: TreeNode,
  lists: NodeLists,
): TreeDocument | Refusal {
  if (!lists.includes(place.list)) return 'edit.gone';
  const ids = new Set([...walkNodes(document, lists)].map((found) => found.node.id));
  const own = [node, ...[...walkNodes({ ...node }, lists)].map((found) => found.node)];
  if (own.some(({ id }) => ids.has(id)) || new Set(own.map(({ id }) => id)).size < own.length)
    return 'edit.taken';
  if (place.parent !== null && !ids.has(place.parent)) return 'edit.gone';
  return changed(document, place, lists, (children) => {
    const at = children.findIndex(({ id }) => id === place.before);
    return children.toSpliced(at < 0 ? children.length : at, 0, node);
  });
}

const without = (
  document: TreeDocument,
  place: Place,
  id: string,
  lists: NodeLists,
): TreeDocument =>
  changed(document, place, lists, (children) => children.filter((child) => child.id !== id));

/** The document with other children at a place; what does not lie on the way stays the same object. */
function changed(
  document: TreeDocument,
  { parent, list }: Place,
  lists: NodeLists,
  change: (children: readonly TreeNode[]) => readonly TreeNode[],
): TreeDocument {
  return mapNode(document, parent, lists, (holder) => ({
    ...holder,
    [list]: change(childrenOf(holder, list)) as never,
  }));
}

/** The root with one node (null: itself) replaced. */
function mapNode(
  holder: TreeDocument,
  id: string | null,
  lists: NodeLists,
  change: (holder: TreeDocument) => TreeDocument,
): TreeDocument {
  if (id === null || holder['id'] === id) return change(holder);
  for (const list of lists) {
    const children = childrenOf(holder, list);
    for (const [index, child] of children.entries()) {
      const next = mapNode(child, id, lists, change);
      if (next !== child)
        return { ...holder, [list]: children.with(index, next as TreeNode) as never };
    }
  }
  return holder;
}

function withSet(
  document: TreeDocument,
  { id, path, value, was }: Extract<Operation, { type: 'set' }>,
  lists: NodeLists,
): TreeDocument | Refusal {
  // Names and lists are not properties that one sets.
  const [first = ''] = path;
  if (first === '' || first === 'id' || lists.includes(first)) return 'edit.gone';
  const holder = id === null ? document : findNode(document, lists, id)?.node;
  if (!holder) return 'edit.gone';
  const around = path.length > 1 ? valueAt(holder, path.slice(0, -1)) : {};
  if (!isRecord(around) || !equal(valueAt(holder, path), was)) return 'edit.changed';
  return mapNode(document, id, lists, (each) => withValueAt(each, path, value));
}
