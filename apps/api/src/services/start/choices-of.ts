import type { Participants, PersonRef, UnitFact, Who } from '@yishi/workflows';
import { needKey } from '@yishi/workflows';
import type { Need } from '@yishi/workflows';
import type { Choice } from '../../contract/contract.gen.ts';
import { answerNeeds } from '../../engine/needs/index.ts';
import type { OpenBundle } from '../bundles/index.ts';
import type { Call, RouteName } from '../support/index.ts';

type Chosen = Extract<Who, { type: 'chosen' }>;

/** Steps whose people the applicant chooses, with those to choose from. */
export async function choicesOf(
  call: Pick<Call<RouteName>, 'deps' | 'now'>,
  open: OpenBundle,
  unit: UnitFact | undefined,
): Promise<Choice[]> {
  const choices: Choice[] = [];
  for (const [step, chosen] of chosenSteps(call, open)) {
    const name = open.step(step)?.name;
    if (!name) continue;
    const from = unit ? await peopleOf(call, chosen.from ?? [], unit) : [];
    choices.push({ step, name, from, max: chosen.max ?? null });
  }
  return choices;
}

function chosenSteps(call: Pick<Call<RouteName>, 'deps'>, open: OpenBundle): [string, Chosen][] {
  const found: [string, Chosen][] = [];
  const walk = (steps: typeof open.bundle.procedure.steps): void => {
    for (const step of steps) {
      const uses = call.deps.stepKinds.get(step.kind)?.uses?.(step.settings);
      const chosen = (uses?.participants ?? [])
        .flatMap(({ participants }: { participants: Participants }) => participants.who)
        .find((who): who is Chosen => who.type === 'chosen');
      if (chosen) found.push([step.id, chosen]);
      for (const block of step.blocks ?? []) walk(block.steps);
    }
  };
  walk(open.bundle.procedure.steps);
  return found;
}

async function peopleOf(
  call: Pick<Call<RouteName>, 'deps' | 'now'>,
  from: readonly Who[],
  unit: UnitFact,
): Promise<PersonRef[]> {
  const { deps, now } = call;
  const needs = from.map((who) => needOf(who, unit, now)).filter((need) => need !== undefined);
  if (needs.length === 0) return [];
  const { timeZone } = deps.config;
  const facts = await answerNeeds(
    { db: deps.pool, calendar: deps.calendar, timeZone, at: now },
    needs,
  );
  const people = new Map<string, PersonRef>();
  for (const need of needs) {
    const fact = facts[needKey(need)];
    if (fact && 'people' in fact) for (const each of fact.people) people.set(each.id, each);
  }
  return [...people.values()];
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
