import type { FieldNode } from './field-node.ts';

/** Brings a field into view and puts the focus on it. */
export function focusField(node: FieldNode): void {
  const control = document.getElementById(node.id);
  control?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}
