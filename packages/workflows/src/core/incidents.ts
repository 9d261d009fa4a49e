import { log, nextId, type Draft } from './draft.ts';
import type { Activation, Incident, Json } from './types.ts';

/** Stops an activation visibly until an administrator decides. */
export function openIncident(
  draft: Draft,
  activation: Activation,
  code: string,
  message: string,
  effect?: { effectId: string; input: Json },
): void {
  const incident: Incident = {
    id: nextId(draft, 'i'),
    step: activation.step,
    entry: activation.id,
    code,
    message,
    since: draft.at,
    ...effect,
  };
  draft.state.incidents.push(incident);
  draft.commands.push({ type: 'OpenIncident', incident: { ...incident } });
  log(draft, 'incident.opened', activation.step, { code, message });
}
