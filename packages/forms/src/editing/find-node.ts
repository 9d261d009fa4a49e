import type { NodeLists, Place, TreeDocument, TreeNode } from './types.ts';

export interface FoundNode {
  node: TreeNode;
  place: Place;
}

type Holder = TreeDocument | TreeNode;

/** The nodes that a root or a node holds in one of its lists. */
export function childrenOf(holder: Holder, list: string): readonly TreeNode[] {
  const children = holder[list];
  return Array.isArray(children) ? (children as unknown as TreeNode[]) : [];
}

/** Every node with its place, containers before what is in them. */
export function* walkNodes(
  document: TreeDocument,
  lists: NodeLists,
  parent: string | null = null,
  holder: Holder = document,
): Generator<FoundNode> {
  for (const list of lists) {
    const children = childrenOf(holder, list);
    for (const [index, node] of children.entries()) {
      const before = children[index + 1]?.id ?? null;
      yield { node, place: { parent, list, before } };
      yield* walkNodes(document, lists, node.id, node);
    }
  }
}

/** The node of an id, wherever it stands. */
export function findNode(
  document: TreeDocument,
  lists: NodeLists,
  id: string,
): FoundNode | undefined {
  for (const found of walkNodes(document, lists)) if (found.node.id === id) return found;
  return undefined;
}

/** Whether `id` is `within` or stands somewhere below it. */
export function standsWithin(within: TreeNode, lists: NodeLists, id: string): boolean {
  if (within.id === id) return true;
  return lists.some((list) =>
    childrenOf(within, list).some((child) => standsWithin(child, lists, id)),
  );
}
