import type { Participants, UnitFact, Who } from '@yishi/workflows';
import type { Choice } from '../../contract/contract.gen.ts';
import type { OpenBundle } from '../bundles/index.ts';
import type { Call, RouteName } from '../support/index.ts';
import { peopleByRule } from '../support/index.ts';

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
    const from = unit ? (await peopleByRule(call, chosen.from ?? [], unit)).people : [];
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
