import type { FieldNode } from '#lib/form/index.ts';
import { getContext, setContext } from 'svelte';

/** The fields inside a section, whether it has an object of its own or not. */
export const innerNodes = (node: FieldNode): readonly FieldNode[] =>
  node.group?.nodes ?? node.children;

export const isSection = ({ slot }: FieldNode): boolean =>
  slot.shape === 'group' || (slot.shape === 'layout' && slot.children.length > 0);

const key = Symbol('heading level');

/** The level of a section's heading: 2, and one more for every section around it; at most 6. */
export function headingLevel(): number {
  const level = getContext<number | undefined>(key) ?? 2;
  setContext(key, Math.min(level + 1, 6));
  return level;
}
