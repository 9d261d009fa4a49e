import type { Block } from '@yishi/forms';

export interface ListNode {
  kind: 'list';
  ordered: boolean;
  items: { block: Block; inner: ListNode[] }[];
}
export interface TextNode {
  kind: 'text';
  block: Block;
}

const isItem = ({ type }: Block): boolean => type === 'bullet' || type === 'number';

/** Blocks as a page shows them: items that follow one another are one list, deeper ones lie within. */
export function blockTree(blocks: readonly Block[]): (TextNode | ListNode)[] {
  const nodes: (TextNode | ListNode)[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (!block) break;
    if (!isItem(block)) {
      nodes.push({ kind: 'text', block });
      continue;
    }
    let end = at;
    while (end < blocks.length && blocks[end] && isItem(blocks[end] as Block)) end += 1;
    nodes.push(...lists(blocks.slice(at, end)));
    at = end - 1;
  }
  return nodes;
}

/** Lists of items; what is deeper than the first lies within the item before it. */
function lists(items: readonly Block[]): ListNode[] {
  const found: ListNode[] = [];
  const depth = Math.min(...items.map(({ indent }) => indent ?? 0));
  for (let at = 0; at < items.length;) {
    const block = items[at] as Block;
    let end = at + 1;
    while (end < items.length && (items[end]?.indent ?? 0) > depth) end += 1;
    const own = (block.indent ?? 0) <= depth;
    const inner = own ? lists(items.slice(at + 1, end)) : [];
    const ordered = block.type === 'number';
    const last = found.at(-1);
    if (last?.ordered === ordered) last.items.push({ block, inner });
    else found.push({ kind: 'list', ordered, items: [{ block, inner }] });
    at = own ? end : at + 1;
  }
  return found;
}
