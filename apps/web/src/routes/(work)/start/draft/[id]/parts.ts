import type { FieldNode, FormModel } from '#lib/form/index.ts';
import { text } from '#lib/i18n/index.ts';

/** One page of a form that is being filled. */
export interface Part {
  id: string;
  title: string;
  nodes: FieldNode[];
}

const few = 8;

/** What a view shows of a form, cut into pages: a section each, fields between sections share one. */
export function partsOf(model: FormModel): Part[] {
  const parts: Part[] = [];
  let loose: Part | undefined;
  for (const node of model.root.nodes) {
    if (node.access === 'hidden') continue;
    const section = node.group !== undefined || node.children.length > 0;
    if (section || !loose) {
      const part = { id: node.ui.id, title: text(node.ui.label), nodes: [node] };
      parts.push(part);
      loose = section ? undefined : part;
    } else loose.nodes.push(node);
  }
  return parts.length === 1 || fieldCount(model) <= few ? [wholeOf(model)] : parts;
}

function fieldCount(model: FormModel): number {
  return [...model.nodes()].filter((node) => node.slot.shape !== 'layout').length;
}

function wholeOf(model: FormModel): Part {
  return { id: 'all', title: text(model.form.ui.title), nodes: [...model.root.nodes] };
}

/** The part in which a field stands. */
export function partWith(parts: Part[], node: FieldNode): Part | undefined {
  let outer: FieldNode = node;
  while (outer.scope.owner) outer = outer.scope.owner;
  return parts.find((part) => part.nodes.some((each) => each === outer || inside(each, outer)));
}

function inside(outer: FieldNode, node: FieldNode): boolean {
  return outer.children.some((child) => child === node || inside(child, node));
}
