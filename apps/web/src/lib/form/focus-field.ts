import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { FieldNode } from './field-node.ts';

const leadsIn = 'reveal';

/** Calls `open` with the field when somebody is led to one inside this element. */
export const revealed =
  (open: (node: FieldNode) => void): Attachment =>
  (element) => {
    const listen = (event: Event) => open((event as CustomEvent<FieldNode>).detail);
    element.addEventListener(leadsIn, listen);
    return () => element.removeEventListener(leadsIn, listen);
  };

/** Brings a field into view and puts the focus on it; what is closed around it opens. */
export async function focusField(node: FieldNode): Promise<void> {
  // A row that is far away is not in the page: its table is asked for it.
  const asked = document.getElementById(node.id) ?? tableOf(node);
  asked?.dispatchEvent(new CustomEvent(leadsIn, { bubbles: true, detail: node }));
  await tick();
  const control = document.getElementById(node.id);
  control?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}

function tableOf({ scope: { owner, rowKey } }: FieldNode): HTMLElement | null {
  if (!owner) return null;
  return rowKey ? document.getElementById(owner.id) : tableOf(owner);
}
