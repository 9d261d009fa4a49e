import type { Problem, Text } from '@yishi/policies';
import type { StepActions } from '../definition/index.ts';
import {
  admit,
  indexOf,
  type Actor,
  type CaseEvent,
  type CaseState,
  type Program,
  type StepKindRegistry,
  type Task,
} from '../core/index.ts';
import type { ActionOffer, Offers, TaskOffer } from './types.ts';

const labels: Record<string, Text> = {
  return: { 'zh-CN': '退回', en: 'Send back' },
  transfer: { 'zh-CN': '转办', en: 'Transfer' },
  withdraw: { 'zh-CN': '撤回', en: 'Take back' },
  cancel: { 'zh-CN': '撤销', en: 'Cancel' },
  reassign: { 'zh-CN': '改派', en: 'Reassign' },
  terminate: { 'zh-CN': '终止', en: 'End' },
};

interface Asking {
  program: Program;
  state: CaseState;
  person: Actor;
  kinds: StepKindRegistry;
}

/** Whether the core would let this person do that, opinions and reasons apart. */
function allowed({ program, state, person, kinds }: Asking, event: CaseEvent): boolean {
  const at = state.startedAt;
  return admit(program, state, { requestId: '', at, actor: person, event }, kinds).length === 0;
}

const alwaysWithOpinion = new Set(['refuse', 'return']);

/** What an action is called in a step: by its settings, else by its kind. */
export function actionLabel(
  { kind, settings }: { kind: string; settings: Record<string, unknown> },
  action: string,
  kinds: StepKindRegistry,
): Text {
  const renamed = (settings.actions as StepActions | undefined)?.labels?.[action];
  const own = kinds.get(kind)?.actions?.[action]?.label;
  return renamed ?? own ?? labels[action] ?? { 'zh-CN': action };
}

function offer(asking: Asking, task: Task, action: string): ActionOffer {
  const { step } = indexOf(asking.program).place(task.step);
  const own = asking.kinds.get(step.kind)?.actions?.[action];
  const opinion = alwaysWithOpinion.has(action)
    ? 'required'
    : action === 'transfer'
      ? 'optional'
      : task.opinion;
  return {
    action,
    label: actionLabel(step, action, asking.kinds),
    opinion,
    ...(own?.danger ? { danger: true } : {}),
  };
}

function taskOffer(asking: Asking, task: Task): TaskOffer | undefined {
  const { person } = asking;
  if (person.type !== 'person' || task.suspended) return undefined;
  const principal = person.onBehalfOf?.id ?? person.id;
  if (!task.assignees.some(({ id }) => id === principal)) return undefined;
  const asked = task.actions.map((action) => ({ action, why: refusedFor(asking, task, action) }));
  const actions = asked.flatMap(({ action, why }) => (why ? [] : [action]));
  const barred = actions.length === 0 ? asked[0]?.why : undefined;
  return {
    taskId: task.id,
    revision: task.revision,
    step: task.step,
    actions: actions.map((action) => offer(asking, task, action)),
    ...(task.resume ? { resume: task.resume } : {}),
    returnTo: task.returnTo,
    ...(barred ? { barred } : {}),
  };
}

/** The action as it would be asked for: with an opinion, without a form, to nobody in particular. */
function eventOf({ id: taskId, revision, ...task }: Task, action: string): CaseEvent {
  const opinion = '—';
  switch (action) {
    case 'return': {
      const { resume = 'again', returnTo } = task;
      const toStep = returnTo[0] ?? '';
      return { type: 'TaskReturned', taskId, revision, toStep, resume, opinion, corrections: [] };
    }
    case 'transfer':
      return { type: 'TaskTransferred', taskId, revision, to: { id: '', name: '' }, opinion };
    default:
      return { type: 'TaskCompleted', taskId, revision, action, opinion };
  }
}

/** The refusal about the person, not about what they have not filled in yet. */
function refusedFor(
  { program, state, person, kinds }: Asking,
  task: Task,
  action: string,
): Problem | undefined {
  const event = eventOf(task, action);
  const envelope = { requestId: '', at: state.startedAt, actor: person, event };
  return admit(program, state, envelope, kinds).find(({ code }) => code.startsWith('actor.'));
}

function withdrawals(asking: Asking): Offers['case'] {
  const { state, person } = asking;
  if (person.type !== 'person') return [];
  const principal = person.onBehalfOf?.id ?? person.id;
  const entries = new Map(
    state.handled
      .filter(({ by, onBehalfOf }) => (onBehalfOf ?? by).id === principal)
      .map(({ entry, step }) => [entry, step]),
  );
  return [...entries]
    .filter(([entry]) => allowed(asking, { type: 'StepWithdrawn', entry }))
    .map(([entry, step]) => ({
      action: 'withdraw',
      label: labels.withdraw as Text,
      opinion: 'optional' as const,
      entry,
      step,
    }));
}

function caseOffers(asking: Asking): Offers['case'] {
  const offers = withdrawals(asking);
  const { person, state } = asking;
  if (allowed(asking, { type: 'CaseCancelled', reason: '—' })) {
    const free = allowed(asking, { type: 'CaseCancelled', reason: '' });
    offers.push({
      action: 'cancel',
      label: labels.cancel as Text,
      opinion: free ? 'optional' : 'required',
      danger: true,
    });
  }
  if (person.type !== 'person' || !person.administers) return offers;
  const required = 'required' as const;
  if (Object.keys(state.tasks).length) {
    offers.push({ action: 'reassign', label: labels.reassign as Text, opinion: required });
  }
  offers.push({
    action: 'terminate',
    label: labels.terminate as Text,
    opinion: required,
    danger: true,
  });
  return offers;
}

/** What this person (or their principal) may do now, on the case and on each of their tasks. */
export function actionsFor(
  program: Program,
  state: CaseState,
  person: Actor,
  kinds: StepKindRegistry,
): Offers {
  if (state.phase !== 'running') return { case: [], tasks: [] };
  const asking = { program, state, person, kinds };
  const tasks = Object.values(state.tasks).flatMap((task) => taskOffer(asking, task) ?? []);
  return { case: caseOffers(asking), tasks };
}
