import type { Participants, Who } from '../definition/index.ts';
import { ask } from './ask.ts';
import { log, maxPeople, refs, type Draft } from './draft.ts';
import { findPeople, withoutDoubles, type Found } from './find-people.ts';
import { StepFailure } from './signals.ts';
import type { Asked } from './step-kind.ts';
import type { Activation, PeopleFact, PersonRef } from './types.ts';

const idsOf = (people: readonly PersonRef[]) => new Set(people.map((person) => person.id));

/** Head of the unit above the applicant's; 同级不审，上级审. */
function superiorOf(draft: Draft): PeopleFact {
  const above = draft.state.applicant.unit.path.at(-2);
  if (!above) return { people: [], because: '' };
  return ask(draft, { type: 'head', unit: above.id, at: draft.at });
}

/** Leaves out everyone in `who`; says so in the timeline. */
function leaveOut(
  draft: Draft,
  step: string,
  code: string,
  people: PersonRef[],
  who: Set<string>,
): PersonRef[] {
  const out = people.filter((person) => who.has(person.id));
  if (out.length === 0) return people;
  log(draft, code, step, { people: refs(out) });
  return people.filter((person) => !who.has(person.id));
}

interface Rules {
  draft: Draft;
  activation: Activation;
  participants: Participants;
  recused: Set<string>;
  /** What holds for the applicant unless the settings say otherwise. */
  applicant: 'exclude' | 'superior' | 'allow';
}

function withoutApplicant(rules: Rules, found: Found): Found {
  const { draft, activation } = rules;
  const self = draft.state.applicant.id;
  if (rules.applicant === 'allow' || !found.people.some(({ id }) => id === self)) return found;
  const people = leaveOut(
    draft,
    activation.step,
    'people.applicantExcluded',
    found.people,
    new Set([self]),
  );
  if (rules.applicant === 'exclude') return { ...found, people };
  const superior = superiorOf(draft);
  const others = superior.people.filter(({ id }) => id !== self);
  if (others.length) {
    log(draft, 'people.superior', activation.step, {
      people: refs(others),
      because: superior.because,
    });
  }
  const because = others.length ? superior.because : found.because;
  const above = others.map(({ id }) => [id, superior.because] as const);
  return {
    people: withoutDoubles([...people, ...others]),
    because,
    reasons: { ...Object.fromEntries(above), ...found.reasons },
  };
}

function byRules(rules: Rules, who: readonly Who[]): Found {
  const { draft, activation } = rules;
  const found = findPeople(draft, activation.step, who);
  const present = leaveOut(draft, activation.step, 'people.recused', found.people, rules.recused);
  return withoutApplicant(rules, { ...found, people: present });
}

function withoutRepeated(rules: Rules, found: Found): Found {
  if (rules.participants.repeated !== 'exclude') return found;
  const { draft, activation } = rules;
  const agreed = draft.state.handled.filter(({ action }) => action === 'agree');
  const before = idsOf(
    agreed.flatMap(({ by, onBehalfOf }) => (onBehalfOf ? [by, onBehalfOf] : [by])),
  );
  const people = leaveOut(draft, activation.step, 'people.repeatedExcluded', found.people, before);
  return { ...found, people };
}

/** Why each is asked, where not all are asked for the same reason; older programs do not tell. */
function ownReasons({ program }: Draft, found: Found): Pick<Asked, 'reasons'> {
  const { people, because, reasons } = found;
  if (program.format < 2 || people.every(({ id }) => reasons[id] === because)) return {};
  return { reasons: Object.fromEntries(people.map(({ id }) => [id, reasons[id] ?? because])) };
}

/** Whom a step asks, by its rules; nobody or too many stops the step with an incident. */
export function askedBy(
  draft: Draft,
  activation: Activation,
  participants: Participants,
  options: { recused: readonly Who[]; decides: boolean },
): Asked {
  const recused = options.recused.length
    ? idsOf(findPeople(draft, activation.step, options.recused).people)
    : new Set<string>();
  const limits = { recused: [...recused] };
  const present = (people: PersonRef[] = []) =>
    leaveOut(draft, activation.step, 'people.recused', people, recused);
  const assigned = present(activation.assigned);
  if (assigned.length) return { people: assigned, because: '管理员指定', ...limits };
  const before = present(activation.returned?.people);
  if (before.length) return { people: before, because: '此前办理', ...limits };
  const applicant = participants.applicant ?? (options.decides ? 'exclude' : 'allow');
  const rules: Rules = { draft, activation, participants, recused, applicant };
  let found = withoutRepeated(rules, byRules(rules, participants.who));
  if (found.people.length === 0 && participants.empty?.type === 'fallback') {
    found = byRules(rules, participants.empty.who);
    if (found.people.length) {
      log(draft, 'people.fallback', activation.step, { people: refs(found.people) });
    }
  }
  if (found.people.length === 0) throw new StepFailure('people.none', '没有找到可以办理的人');
  if (found.people.length > maxPeople) {
    throw new StepFailure(
      'limit.participants',
      `一个步骤最多 ${maxPeople} 人，找到 ${found.people.length} 人`,
    );
  }
  const { people, because } = found;
  return { people, because, ...ownReasons(draft, found), ...limits };
}
