import { unreachable } from '@yishi/policies';
import { log, refs, type Draft } from './draft.ts';
import { callConnector } from './effects.ts';
import { finishActivation } from './flow.ts';
import { actorParams } from './handled.ts';
import { openIncident } from './incidents.ts';
import { locate } from './tree.ts';
import type { StepEvent } from './step-kind.ts';
import type { Activation, CaseEvent, Incident, Json } from './types.ts';

type Resolved = Extract<CaseEvent, { type: 'IncidentResolved' }>;

function close(draft: Draft, incident: Incident, event: Resolved): void {
  draft.state.incidents = draft.state.incidents.filter((open) => open.id !== incident.id);
  draft.commands.push({ type: 'CloseIncident', incidentId: incident.id, how: event.how });
  log(draft, 'incident.resolved', incident.step, {
    ...actorParams(draft),
    code: incident.code,
    how: event.how,
    reason: event.reason,
    ...(event.people ? { people: refs(event.people) } : {}),
  });
}

function again(draft: Draft, activation: Activation, incident: Incident, input: Json): void {
  if (incident.effectId !== undefined) {
    const { connector } = draft.state.effects[incident.effectId] ?? { connector: '' };
    delete draft.state.effects[incident.effectId];
    callConnector(draft, activation, connector, input);
    return;
  }
  const [event, ...rest] = activation.pending ?? [null];
  if (rest.length) activation.pending = rest;
  else delete activation.pending;
  draft.work.push({ type: 'tell', activation, event: (event ?? null) as StepEvent | null });
}

/** An administrator decides how a stopped step goes on. */
export function incidentResolved(draft: Draft, event: Resolved): void {
  const incident = draft.state.incidents.find((open) => open.id === event.incidentId);
  const located = incident && locate(draft.state, incident.entry);
  if (!incident || !located) return;
  close(draft, incident, event);
  const { activation } = located;
  switch (event.how) {
    case 'retry':
      again(draft, activation, incident, incident.input ?? null);
      return;
    case 'change-input':
      again(draft, activation, incident, event.input ?? null);
      return;
    case 'assign':
      activation.assigned = (event.people ?? []).map(({ id, name }) => ({ id, name }));
      again(draft, activation, incident, null);
      return;
    case 'skip':
      log(draft, 'step.skipped', incident.step, { reason: event.reason });
      finishActivation(draft, activation, { skipped: true });
      return;
    default:
      unreachable(event.how);
  }
}

/** A connector gave up: the case waits, and shows it. */
export function effectFailed(draft: Draft, effectId: string, message: string): void {
  const effect = draft.state.effects[effectId];
  const located = effect && locate(draft.state, effect.entry);
  if (!effect || !located) return;
  openIncident(draft, located.activation, 'effect.failed', message, {
    effectId,
    input: effect.input,
  });
}

/** Whether a failed call stands as an incident: its late answer counts no more. */
export const hasFailed = (draft: Pick<Draft, 'state'>, effectId: string): boolean =>
  draft.state.incidents.some((incident) => incident.effectId === effectId);
