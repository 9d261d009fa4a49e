import { unreachable, type Problem } from '@yishi/policies';
import type { StepActions } from '../definition/index.ts';
import type { Admission } from './admission.ts';
import { isOwnMatter, kindAndSettings } from './admit-task.ts';
import { askKind } from './ask-kind.ts';
import { maxPeople } from './draft.ts';
import { principalOf } from './handled.ts';
import { refusal } from './refusals.ts';
import { locate } from './tree.ts';
import type { CaseEvent, Incident, PersonRef } from './types.ts';
import { correctionIsNested, footstepOf, ownActions } from './withdraw.ts';

type Resolved = Extract<CaseEvent, { type: 'IncidentResolved' }>;

/** 撤回: only one's own, only while nobody acted on it. */
export function checkWithdrawn(admission: Admission, entry: string): Problem[] {
  const { state, envelope } = admission;
  const person = principalOf(envelope.actor);
  if (!person || ownActions(state, entry, person.id).length === 0) {
    return [refusal('withdraw.notYours')];
  }
  const live = locate(state, entry);
  const foot = footstepOf(state, entry);
  const step = live?.activation.step ?? foot?.step;
  if (step === undefined) return [refusal('withdraw.tooLate')];
  const { kind, settings } = kindAndSettings(admission, step);
  const actions = settings.actions as StepActions | undefined;
  if (actions?.withdraw === false || !kind?.handled) return [refusal('withdraw.notAllowed')];
  if (!live) {
    return foot && !correctionIsNested(state, foot) ? [] : [refusal('withdraw.tooLate')];
  }
  if (live.parked) return [refusal('task.suspended')];
  return askKind(admission, entry, { action: 'withdraw', by: person });
}

/** 撤销: the applicant, with a reason once someone else has acted. */
export function checkCancelled(admission: Admission, reason: string): Problem[] {
  const { state, envelope } = admission;
  const { applicant } = state;
  if (principalOf(envelope.actor)?.id !== applicant.id) return [refusal('actor.notApplicant')];
  const acted = state.handled.some(({ by, onBehalfOf }) => (onBehalfOf ?? by).id !== applicant.id);
  return acted && !reason.trim() ? [refusal('reason.required', '/reason')] : [];
}

function checkPeople(admission: Admission, incident: Incident, people: PersonRef[]): Problem[] {
  if (people.length === 0 || people.length > maxPeople) {
    return [refusal('assign.people', '/people')];
  }
  const own = people.some(({ id }) => isOwnMatter(admission, incident.step, id));
  return own ? [refusal('assign.applicant', '/people')] : [];
}

/** Naming people helps only where people are what is missing. */
const isAboutPeople = (code: string) => code.startsWith('people.') || code === 'limit.participants';

function checkHow(admission: Admission, incident: Incident, event: Resolved): Problem[] {
  switch (event.how) {
    case 'retry':
    case 'skip':
      return [];
    case 'change-input':
      return incident.effectId === undefined || event.input === undefined
        ? [refusal('incident.how', '/how')]
        : [];
    case 'assign':
      return isAboutPeople(incident.code)
        ? checkPeople(admission, incident, event.people ?? [])
        : [refusal('incident.how', '/how')];
    default:
      return unreachable(event.how);
  }
}

/** What administrators do: always with a reason. */
export function checkIncident(
  admission: Admission,
  event: Resolved | Extract<CaseEvent, { type: 'CaseTerminated' }>,
): Problem[] {
  const { actor } = admission.envelope;
  if (actor.type !== 'person' || !actor.administers) return [refusal('actor.notAdministrator')];
  if (!event.reason.trim()) return [refusal('reason.required', '/reason')];
  if (event.type === 'CaseTerminated') return [];
  const incident = admission.state.incidents.find((open) => open.id === event.incidentId);
  if (!incident) return [refusal('incident.closed')];
  if (locate(admission.state, incident.entry)?.parked) return [refusal('incident.parked')];
  return checkHow(admission, incident, event);
}
