import type { Block } from '@yishi/forms';
import { blockTree, type ListNode } from './block-tree.ts';

/** A node of the editor's document, as far as we use it. */
export interface DocNode {
  type?: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  content?: DocNode[];
}

type Run = Block['runs'][number];

/** Levels of headings below those of the page. */
const levels = { heading: 4, subheading: 5 } as const;

/** The document that the editor begins with. */
export function docOf(blocks: readonly Block[]): DocNode {
  const content = blockTree(blocks).map((node) =>
    node.kind === 'list' ? listNode(node) : textNode(node.block),
  );
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

function listNode({ ordered, items }: ListNode): DocNode {
  return {
    type: ordered ? 'orderedList' : 'bulletList',
    content: items.map(({ block, inner }) => ({
      type: 'listItem',
      content: [{ type: 'paragraph', content: block.runs.map(runNode) }, ...inner.map(listNode)],
    })),
  };
}

function textNode({ type, runs }: Block): DocNode {
  const content = runs.map(runNode);
  return type === 'heading' || type === 'subheading'
    ? { type: 'heading', attrs: { level: levels[type] }, content }
    : { type: 'paragraph', content };
}

function runNode({ text, bold, link }: Run): DocNode {
  const marks = [
    ...(link === undefined ? [] : [{ type: 'link', attrs: { href: link } }]),
    ...(bold ? [{ type: 'bold' }] : []),
  ];
  return { type: 'text', text, ...(marks.length > 0 ? { marks } : {}) };
}

/** What is kept of the editor's document; paragraphs without words are only room on the screen. */
export function blocksOfDoc(doc: DocNode): Block[] {
  return (doc.content ?? []).flatMap((node) => blocksIn(node, 0));
}

function blocksIn(node: DocNode, depth: number, item?: 'bullet' | 'number'): Block[] {
  switch (node.type) {
    case 'bulletList':
    case 'orderedList': {
      const own = node.type === 'bulletList' ? 'bullet' : 'number';
      return (node.content ?? []).flatMap((each) => blocksIn(each, depth, own));
    }
    case 'listItem':
      return (node.content ?? []).flatMap((each) =>
        each.type === 'paragraph' ? blocksIn(each, depth, item) : blocksIn(each, depth + 1),
      );
    default: {
      const runs = runsOf(node);
      const type = node.type === 'heading' ? headingOf(node) : (item ?? 'paragraph');
      const deep = Math.min(depth, 5);
      return runs.length > 0 ? [{ type, ...(item && deep > 0 ? { indent: deep } : {}), runs }] : [];
    }
  }
}

const headingOf = (node: DocNode) =>
  node.attrs?.['level'] === levels.subheading ? 'subheading' : 'heading';

function runsOf(node: DocNode): Run[] {
  return (node.content ?? []).flatMap(({ text, marks = [] }) => {
    if (!text) return [];
    const href = marks.find(({ type }) => type === 'link')?.attrs?.['href'];
    return [
      {
        text,
        ...(marks.some(({ type }) => type === 'bold') ? { bold: true } : {}),
        ...(typeof href === 'string' ? { link: href } : {}),
      },
    ];
  });
}
