import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { FieldNode } from './field-node.ts';

const leadsIn = 'reveal';

/** Calls `open` when somebody is led to a field inside this element. */
export const revealed =
  (open: () => void): Attachment =>
  (element) => {
    element.addEventListener(leadsIn, open);
    return () => element.removeEventListener(leadsIn, open);
  };

/** Brings a field into view and puts the focus on it; what is closed around it opens. */
export async function focusField(node: FieldNode): Promise<void> {
  const control = document.getElementById(node.id);
  control?.dispatchEvent(new CustomEvent(leadsIn, { bubbles: true }));
  await tick();
  control?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}
