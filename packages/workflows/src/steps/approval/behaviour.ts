import type { PersonRef, StepContext, StepEvent, StepMove } from '../../core/index.ts';
import type { ApprovalConfig } from './config.gen.ts';
import { outcomeOf, type Ballot } from './outcome.ts';

/** Who is asked, who must keep away, and what was said; keys are ids of those first asked. */
export interface ApprovalLocal {
  people: PersonRef[];
  because: string;
  reasons?: Record<string, string>;
  recused: string[];
  ballots: Ballot[];
}

type Step = StepContext<ApprovalConfig, ApprovalLocal>;

function openTask(
  step: StepContext<ApprovalConfig, unknown>,
  local: ApprovalLocal,
  who: PersonRef,
  holder: PersonRef = who,
) {
  const { form, deadline, opinion, actions } = step.settings;
  return {
    type: 'OpenTask',
    key: who.id,
    people: [holder],
    because: local.reasons?.[who.id] ?? local.because,
    actions: ['agree', 'refuse'],
    side: actions,
    opinion: opinion ?? 'optional',
    form,
    deadline,
  } satisfies StepMove;
}

/** Tasks for those who have not spoken: all of them at once, or the next in order. */
function openMissing(
  step: StepContext<ApprovalConfig, unknown>,
  local: ApprovalLocal,
  settled: ReadonlySet<string>,
  holders: Record<string, PersonRef> = {},
): StepMove[] {
  const missing = local.people.filter(({ id }) => !settled.has(id));
  const asked = step.settings.mode === 'sequence' ? missing.slice(0, 1) : missing;
  return asked.map((person) => openTask(step, local, person, holders[person.id]));
}

const spoken = (local: ApprovalLocal, step?: Pick<Step, 'tasks'>) =>
  new Set([...local.ballots, ...(step?.tasks ?? [])].map(({ key }) => key));

const remember = (local: ApprovalLocal): StepMove => ({ type: 'Remember', local: local as never });

export function enter(step: StepContext<ApprovalConfig, null>): StepMove[] {
  const { participants, recused } = step.settings;
  const asked = step.people(participants, recused);
  const local: ApprovalLocal = { ...asked, ballots: [] };
  return [remember(local), ...openMissing(step, local, new Set())];
}

/** What a refusal of the whole step leads to, by the settings. */
function afterRefusal(step: Step, local: ApprovalLocal, result: never): StepMove[] {
  const { refusal = 'end', refusalStep } = step.settings;
  const last = local.ballots.findLast(({ agree }) => !agree);
  if (refusal === 'return' && refusalStep && last) {
    const { by, opinion = '' } = last;
    return [{ type: 'SendBack', step: refusalStep, resume: 'again', by, opinion }];
  }
  if (refusal !== 'end') return [{ type: 'Finish', result, asked: local.people }];
  const outcome = last?.opinion;
  return [{ type: 'EndCase', phase: 'refused', ...(outcome ? { outcome } : {}) }];
}

function decide(step: Step, local: ApprovalLocal): StepMove[] {
  const decision = outcomeOf(step.settings, local.people.length, local.ballots);
  if (decision.outcome === 'open') return openMissing(step, local, spoken(local, step));
  const { outcome, agree, refuse } = decision;
  const told: StepMove = {
    type: 'Log',
    code: outcome === 'passed' ? 'step.passed' : 'step.refused',
    params: { mode: step.settings.mode, agree, refuse, of: local.people.length },
  };
  const result = { ...decision, of: local.people.length, ballots: local.ballots } as never;
  return outcome === 'passed'
    ? [told, { type: 'Finish', result, asked: local.people }]
    : [told, ...afterRefusal(step, local, result)];
}

/** An own answer is taken back: whoever has not spoken is asked again, an order from there. */
function takeBack(step: Step, by: PersonRef): StepMove[] {
  const { local } = step;
  const isOwn = (ballot: Ballot) => (ballot.onBehalfOf ?? ballot.by).id === by.id;
  const ballots = local.ballots.filter((ballot) => !isOwn(ballot));
  // What was given away (转办) comes back to who did it, not to who was asked first.
  const holders = Object.fromEntries(local.ballots.filter(isOwn).map(({ key }) => [key, by]));
  const next = { ...local, ballots };
  const inOrder = step.settings.mode === 'sequence';
  const closed: StepMove[] = inOrder
    ? step.tasks.map((task) => ({ type: 'CloseTask', key: task.key, by }))
    : [];
  const settled = inOrder ? spoken(next) : spoken(next, step);
  return [remember(next), ...closed, ...openMissing(step, next, settled, holders)];
}

export function on(step: Step, event: StepEvent): StepMove[] {
  switch (event.type) {
    case 'TaskDone': {
      const { key, by, onBehalfOf, opinion, action } = event;
      const ballot: Ballot = {
        key,
        by,
        ...(onBehalfOf ? { onBehalfOf } : {}),
        agree: action === 'agree',
        ...(opinion ? { opinion } : {}),
        at: step.at,
      };
      const local = { ...step.local, ballots: [...step.local.ballots, ballot] };
      return [remember(local), ...decide(step, local)];
    }
    case 'Withdrawn':
      return takeBack(step, event.by);
    default:
      return [];
  }
}
