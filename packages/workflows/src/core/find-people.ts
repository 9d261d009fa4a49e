import { unreachable } from '@yishi/policies';
import type { UnitRef, Who } from '../definition/index.ts';
import { askAll } from './ask.ts';
import type { Draft } from './draft.ts';
import { fieldValue } from './expressions.ts';
import type { Json, Need, PeopleFact, PersonRef } from './types.ts';

type PeopleNeed = Extract<Need, { type: 'holders' | 'head' | 'body' | 'role' | 'persons' }>;

/** Ids in a person field: one, several, or references. */
function idsIn(value: Json): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (value !== null && typeof value === 'object' && 'id' in value) return idsIn(value.id ?? null);
  return [];
}

function unitOf(draft: Draft, ref: UnitRef | undefined): string | undefined {
  switch (ref?.from) {
    case 'unit':
      return ref.id;
    case 'field':
      return idsIn(fieldValue(draft.program, draft.state, ref.form, ref.field))[0];
    default:
      return draft.state.applicant.unit.id;
  }
}

/** People, and why each of them. */
export interface Found extends PeopleFact {
  reasons: Record<string, string>;
}

export const withoutDoubles = (people: readonly PersonRef[]): PersonRef[] => [
  ...new Map(people.map(({ id, name }) => [id, { id, name }])).values(),
];

/** Who handled a step last: those of its latest footsteps. */
function handlersOf(draft: Draft, step: string): PeopleFact {
  const entry = draft.state.trail.findLast((foot) => foot.step === step)?.entry;
  const people = draft.state.handled
    .filter((handled) => handled.entry === entry && handled.step === step)
    .map((handled) => handled.onBehalfOf ?? handled.by);
  return { people, because: '该步骤的办理人' };
}

/** Either the answer, or the need whose answer it is. */
function wayTo(draft: Draft, who: Who): PeopleFact | PeopleNeed | 'chosen' {
  const at = draft.at;
  const { applicant } = draft.state;
  switch (who.type) {
    case 'person':
      return { type: 'persons', ids: who.ids };
    case 'role':
      return { type: 'role', role: who.role, at };
    case 'applicant':
      return { people: [{ id: applicant.id, name: applicant.name }], because: '申请人' };
    case 'handler':
      return handlersOf(draft, who.step);
    case 'chosen':
      return 'chosen';
    case 'field': {
      const ids = idsIn(fieldValue(draft.program, draft.state, who.form, who.field));
      return ids.length ? { type: 'persons', ids } : { people: [], because: '表单中未填人员' };
    }
    case 'post':
    case 'head':
    case 'body': {
      const unit = unitOf(draft, who.unit);
      if (unit === undefined) return { people: [], because: '表单中未填单位' };
      const level = who.level ? { level: who.level } : {};
      if (who.type === 'post') return { type: 'holders', post: who.post, unit, ...level, at };
      if (who.type === 'body') return { type: 'body', body: who.body, unit, ...level, at };
      return { type: 'head', unit, ...level, at };
    }
    default:
      return unreachable(who);
  }
}

/** Those chosen at the start whom the rule allows. */
function chosenFor(draft: Draft, step: string, who: Who): PeopleFact {
  const chosen = draft.state.choices[step] ?? [];
  const from = who.type === 'chosen' ? who.from : undefined;
  if (!from?.length) return { people: chosen, because: '申请人选定' };
  const allowed = new Set(findPeople(draft, step, from).people.map((person) => person.id));
  return { people: chosen.filter((person) => allowed.has(person.id)), because: '申请人选定' };
}

const inWords = (reasons: Iterable<string>): string =>
  [...new Set(reasons)].filter(Boolean).join('、');

function reasonsIn(facts: readonly PeopleFact[]): Record<string, string> {
  const found = new Map<string, string[]>();
  for (const { people, because } of facts) {
    for (const { id } of people) found.set(id, [...(found.get(id) ?? []), because]);
  }
  return Object.fromEntries([...found].map(([id, reasons]) => [id, inWords(reasons)]));
}

/** People that several rules name together, each once, and why in words. */
export function findPeople(draft: Draft, step: string, whos: readonly Who[]): Found {
  const ways = whos.map((who) => ({ who, way: wayTo(draft, who) }));
  const needs = ways.flatMap(({ way }) => (way !== 'chosen' && 'type' in way ? [way] : []));
  const answers = askAll<PeopleNeed>(draft, needs);
  const facts = ways.map(({ who, way }) => {
    if (way === 'chosen') return chosenFor(draft, step, who);
    return 'type' in way ? (answers.shift() as PeopleFact) : way;
  });
  return {
    people: withoutDoubles(facts.flatMap((fact) => fact.people)),
    because: inWords(facts.map((fact) => fact.because)),
    reasons: reasonsIn(facts),
  };
}
