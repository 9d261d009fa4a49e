import type { Draft } from './draft.ts';
import { forgetUndo } from './trail.ts';
import { locate } from './tree.ts';
import type { Actor, Handled, PersonRef, Task } from './types.ts';

/** More is forgotten from the oldest: the whole is in the journal. */
const maxHandled = 200;

export const refOf = (actor: Extract<Actor, { type: 'person' }>): PersonRef => ({
  id: actor.id,
  name: actor.name,
});

/** The person who was asked: the principal where a substitute acts. */
export function principalOf(actor: Actor): PersonRef | undefined {
  if (actor.type !== 'person') return undefined;
  return actor.onBehalfOf ? { id: actor.onBehalfOf.id, name: actor.onBehalfOf.name } : refOf(actor);
}

/** Keeps who did what; what came before this place can then no longer be taken back. */
export function recordHandled(
  draft: Draft,
  what: Pick<Task, 'step' | 'entry'>,
  action: string,
): void {
  const { actor } = draft.envelope;
  if (actor.type !== 'person') return;
  const record: Handled = {
    step: what.step,
    entry: what.entry,
    by: refOf(actor),
    action,
    at: draft.at,
  };
  if (actor.onBehalfOf) {
    record.onBehalfOf = { id: actor.onBehalfOf.id, name: actor.onBehalfOf.name };
  }
  draft.state.handled = [...draft.state.handled, record].slice(-maxHandled);
  const located = locate(draft.state, what.entry);
  if (located) forgetUndo(draft, { step: what.step, path: located.path });
}

/** Parameters that every line about an action has. */
export function actorParams(draft: Draft): Record<string, PersonRef & Record<string, string>> {
  const { actor } = draft.envelope;
  if (actor.type !== 'person') return {};
  const by = { ...refOf(actor) };
  const principal = principalOf(actor);
  return actor.onBehalfOf && principal ? { by, onBehalfOf: { ...principal } } : { by };
}
