import { nextId, type Draft } from './draft.ts';
import type { Activation, Json } from './types.ts';

/** Sends a call on its way; its answer comes back as an event. */
export function callConnector(
  draft: Draft,
  activation: Activation,
  connector: string,
  input: Json,
): void {
  const id = nextId(draft, 'f');
  const { id: entry, step } = activation;
  draft.state.effects[id] = { id, entry, step, connector, input };
  draft.commands.push({ type: 'CallConnector', effectId: id, connector, input, step });
}
