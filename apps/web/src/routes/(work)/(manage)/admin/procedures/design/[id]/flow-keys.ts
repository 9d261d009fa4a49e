import { findStep, type StepDefinition } from '@yishi/workflows';
import { isTyping } from '#lib/designer/index.ts';
import type { FlowEditing } from './flow-editing.ts';

export interface FlowDeeds {
  /** Asks which kind of step goes to a place; after the chosen step where none is named. */
  insert: () => void;
  move: (step: StepDefinition) => void;
}

/**
 * The path by keyboard: arrows choose, with Alt they move; Delete takes out, N adds, Ctrl+D doubles,
 * M asks where to; Ctrl+Z takes back and Ctrl+Shift+Z does again.
 */
export function keyed(event: KeyboardEvent, editing: FlowEditing, deeds: FlowDeeds): void {
  if (event.defaultPrevented || document.querySelector('dialog[open]') || isTyping(event)) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const act = deedOf(key, event, editing, deeds);
  if (!act) return;
  event.preventDefault();
  act();
}

function deedOf(
  name: string,
  event: KeyboardEvent,
  editing: FlowEditing,
  deeds: FlowDeeds,
): (() => unknown) | undefined {
  const { session, history } = editing;
  const control = event.ctrlKey || event.metaKey;
  const found = session.selected ? findStep(session.procedure, session.selected) : undefined;
  const id = found?.step.id;
  if (control && name === 'z') return () => (event.shiftKey ? history.redo() : history.undo());
  if (control && name === 'y') return () => history.redo();
  if (control && name === 'd' && id) return () => editing.duplicate(id);
  if (control) return undefined;
  const by = name === 'ArrowUp' ? -1 : name === 'ArrowDown' ? 1 : undefined;
  if (by && event.altKey && id) return () => editing.move(id, by);
  if (event.altKey) return undefined;
  if (by) return () => focusChosen(editing, by);
  if (name === 'Delete' && id) return () => editing.remove(id);
  if (name === 'n') return deeds.insert;
  return name === 'm' && found && editing.isFree(found.step.id)
    ? () => deeds.move(found.step)
    : undefined;
}

function focusChosen(editing: FlowEditing, by: -1 | 1): void {
  editing.step(by);
  const { selected } = editing.session;
  const chosen = selected === null ? '#flow .head' : `[data-step="${selected}"] .name`;
  setTimeout(() => document.querySelector<HTMLElement>(chosen)?.focus());
}
