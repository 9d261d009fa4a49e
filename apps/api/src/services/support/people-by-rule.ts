import type { Need, PersonRef, UnitFact, Who } from '@yishi/workflows';
import { needKey } from '@yishi/workflows';
import { answerNeeds } from '../../engine/needs/index.ts';
import type { Call, RouteName } from './call.ts';

export interface PeopleFound {
  people: PersonRef[];
  /** Why these, a part for each way of naming them. */
  because: string[];
}

/** Who ways of naming people find for an applicant’s unit now, as far as no form has to say it. */
export async function peopleByRule(
  { deps, now }: Pick<Call<RouteName>, 'deps' | 'now'>,
  who: readonly Who[],
  unit: UnitFact,
): Promise<PeopleFound> {
  const needs = who.map((one) => needOf(one, unit, now)).filter((need) => need !== undefined);
  if (needs.length === 0) return { people: [], because: [] };
  const { timeZone } = deps.config;
  const facts = await answerNeeds(
    { db: deps.pool, calendar: deps.calendar, timeZone, at: now },
    needs,
  );
  const people = new Map<string, PersonRef>();
  const because = new Set<string>();
  for (const need of needs) {
    const fact = facts[needKey(need)];
    if (!fact || !('people' in fact)) continue;
    because.add(fact.because);
    for (const each of fact.people) people.set(each.id, each);
  }
  return { people: [...people.values()], because: [...because].filter(Boolean) };
}

function needOf(who: Who, unit: UnitFact, at: string): Need | undefined {
  switch (who.type) {
    case 'person':
      return { type: 'persons', ids: who.ids };
    case 'role':
      return { type: 'role', role: who.role, at };
    case 'post':
    case 'head':
    case 'body': {
      // A unit named by a field is not known before the form is filled.
      const place =
        who.unit.from === 'unit' ? who.unit.id : who.unit.from === 'applicant' ? unit.id : '';
      if (!place) return undefined;
      const at_ = { unit: place, at, ...(who.level ? { level: who.level } : {}) };
      if (who.type === 'post') return { type: 'holders', post: who.post, ...at_ };
      if (who.type === 'body') return { type: 'body', body: who.body, ...at_ };
      return { type: 'head', ...at_ };
    }
    default:
      return undefined;
  }
}
