import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';

type Node = ReturnType<typeof syntaxTree>['topNode'];

/** What stands at a JSON pointer in the text, or the nearest around it. */
export function rangeOf(state: EditorState, pointer: string): { from: number; to: number } {
  let node = syntaxTree(state).topNode.firstChild;
  let found = node;
  for (const part of segments(pointer)) {
    node = node && below(state, node, part);
    if (!node) break;
    found = node;
  }
  return found ? { from: found.from, to: found.to } : { from: 0, to: 0 };
}

/** The way from the whole document to a node: keys and places in lists. */
export function pathTo(state: EditorState, node: Node): string[] {
  const { parent } = node;
  if (!parent) return [];
  const above = pathTo(state, parent);
  if (parent.name === 'Property') return [...above, keyOf(state, parent)];
  if (parent.name !== 'Array') return above;
  return [...above, String(values(parent).findIndex(({ from }) => from === node.from))];
}

/** The text that a key of the object at a path has. */
export function valueIn(state: EditorState, path: readonly string[], key: string) {
  const range = rangeOf(state, [...path, key].map((part) => `/${escaped(part)}`).join(''));
  const text = state.sliceDoc(range.from, range.to);
  return /^".*"$/.test(text) ? text.slice(1, -1) : undefined;
}

function below(state: EditorState, node: Node, part: string): Node | null {
  if (node.name === 'Array') return values(node)[Number(part)] ?? null;
  const own = node.getChildren('Property').find((each) => keyOf(state, each) === part);
  return own?.lastChild ?? null;
}

const values = (array: Node): Node[] => {
  const found: Node[] = [];
  for (let each = array.firstChild; each; each = each.nextSibling)
    if (each.name !== '[' && each.name !== ']' && each.name !== ',') found.push(each);
  return found;
};

function keyOf(state: EditorState, property: Node): string {
  const name = property.getChild('PropertyName');
  return name ? state.sliceDoc(name.from + 1, name.to - 1) : '';
}

const segments = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

const escaped = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');
