import { findField, type FieldDefinition } from '@yishi/forms';
import { isTyping } from '#lib/designer/index.ts';
import type { Editing } from './editing.ts';

/**
 * The canvas by keyboard: arrows choose, with Alt they move; Delete takes out, Ctrl+D doubles, M
 * asks where to; Ctrl+Z takes back and Ctrl+Shift+Z does again, also while a setting is open.
 */
export function keyed(
  event: KeyboardEvent,
  editing: Editing,
  onmove: (field: FieldDefinition) => void,
): void {
  const control = event.ctrlKey || event.metaKey;
  if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
  if (isTyping(event)) return;
  const { session } = editing;
  const { selected, form } = session;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const act = deedOf(key);
  if (!act) return;
  event.preventDefault();
  act();

  function deedOf(name: string): (() => unknown) | undefined {
    if (control && name === 'z') return () => (event.shiftKey ? session.redo() : session.undo());
    if (control && name === 'y') return () => session.redo();
    if (control && name === 'd' && selected) return () => editing.duplicate(selected);
    if (control) return undefined;
    const by = name === 'ArrowUp' ? -1 : name === 'ArrowDown' ? 1 : undefined;
    if (by && event.altKey && selected) return () => editing.move(selected, by);
    if (event.altKey) return undefined;
    if (by) return () => focusChosen(editing, by);
    if (name === 'Delete' && selected) return () => editing.remove(selected);
    const field = name === 'm' && selected ? findField(form, selected)?.field : undefined;
    return field && (() => onmove(field));
  }
}

function focusChosen(editing: Editing, by: -1 | 1): void {
  editing.step(by);
  const { selected } = editing.session;
  const chosen = selected === null ? '#canvas .head' : `[data-field="${selected}"] .name`;
  setTimeout(() => document.querySelector<HTMLElement>(chosen)?.focus());
}
