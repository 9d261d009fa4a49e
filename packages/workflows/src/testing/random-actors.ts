import type { ActorWhen, When } from '../scenarios/index.ts';
import { actionsFor } from '../views/index.ts';
import { everyActivation, type Actor, type CaseState } from '../core/index.ts';
import { pick, type Chance } from './random-procedure.ts';
import { people, type Trial } from './trial.ts';

const data = (chance: Chance) => ({
  n: Math.floor(chance() * 7),
  who: pick(chance, ['甲', '乙', '', null]),
  list: pick(chance, [[], ['x'], ['x', 'y', 'z'], null]),
  day: pick(chance, ['2026-03-05', '2026-02-01', '2026-06-30', null]),
  a: Math.floor(chance() * 100),
  b: Math.floor(chance() * 100),
});

export const applicationData = data;

interface Choice {
  actor: string;
  for?: string;
  action: string;
  step: string;
  task?: string;
}

function personOf(trial: Trial, name: string, principal?: string): Actor {
  const { id, administers } = trial.run.directory.person(name);
  const onBehalfOf = principal ? { onBehalfOf: { id: principal, name: principal } } : {};
  return { type: 'person', id, name, ...onBehalfOf, ...(administers ? { administers } : {}) };
}

/** Everything that anybody is offered now. */
export function offered(trial: Trial): Choice[] {
  const { program, kinds } = trial.run;
  return people.flatMap((actor) => {
    const offers = actionsFor(program, trial.state, personOf(trial, actor), kinds);
    return [
      ...offers.tasks.flatMap((task) =>
        task.actions.map(({ action }) => ({ actor, action, step: task.step, task: task.taskId })),
      ),
      ...offers.case.flatMap(({ action, step = '' }) =>
        action === 'reassign' || action === 'terminate' || action === 'cancel'
          ? []
          : [{ actor, action, step }],
      ),
    ];
  });
}

function actionOf(trial: Trial, chance: Chance, choice: Choice): ActorWhen {
  const task = Object.values(trial.state.tasks).find((one) => one.id === choice.task);
  const item = task?.path?.at(-1)?.index;
  return {
    actor: choice.actor,
    action: choice.action,
    step: choice.step,
    opinion: '意见',
    data: data(chance),
    to:
      choice.action === 'return' ? pick(chance, task?.returnTo ?? ['apply']) : pick(chance, people),
    resume: pick(chance, ['straight-back', 'again'] as const),
    corrections: [{ field: 'n', remark: '核对' }],
    ...(item === undefined ? {} : { item }),
  };
}

function resolution(trial: Trial, chance: Chance): ActorWhen {
  const incident = pick(chance, trial.state.incidents);
  const how = pick(chance, ['retry', 'skip', 'assign', 'change-input'] as const);
  const to = [pick(chance, people), pick(chance, people)];
  return {
    actor: '管理员',
    action: 'resolve',
    step: incident.step,
    how,
    reason: '处理',
    people: [...new Set(to)],
    input: { n: 1 },
  };
}

/** Something that may or may not be allowed. */
export function anything(trial: Trial, chance: Chance): When {
  const roll = chance();
  const choices = offered(trial);
  const effects = Object.values(trial.state.effects);
  if (roll < 0.1) return { after: `${1 + Math.floor(chance() * 3)} workingDays` };
  if (roll < 0.25 && effects.length) {
    const connector = pick(chance, effects).step;
    return chance() < 0.5 ? { connector, answers: { ok: true } } : { connector, fails: '断线' };
  }
  if (roll < 0.35 && trial.state.incidents.length) return resolution(trial, chance);
  if (roll < 0.42) {
    const tasks = Object.values(trial.state.tasks);
    const step = tasks.length ? pick(chance, tasks).step : 'apply';
    const action = pick(chance, [
      'agree',
      'submit',
      'refuse',
      'reassign',
      'withdraw',
      'transfer',
      'return',
    ]);
    const principal = chance() < 0.3 ? { for: pick(chance, people) } : {};
    const made = actionOf(trial, chance, { actor: pick(chance, people), action, step });
    return { ...made, ...principal, reason: '调整' };
  }
  if (choices.length === 0) return { after: '1 day' };
  return actionOf(trial, chance, pick(chance, choices));
}

const forward = new Set(['agree', 'submit', 'score', 'acknowledge']);

/** What brings the case nearer to its end, without chance; undefined when nobody can do anything. */
export function onward(trial: Trial): When | undefined {
  const { state } = trial;
  const choice = offered(trial).find(({ action }) => forward.has(action));
  if (choice) {
    const filled = { n: 5, who: '甲', list: ['x'], day: '2026-03-05', a: 80, b: 90 };
    return { ...actionOf(trial, () => 0, choice), data: filled };
  }
  const [effect] = Object.values(state.effects).filter(
    (one) => !state.incidents.some(({ effectId }) => effectId === one.id),
  );
  if (effect) return { connector: effect.step, answers: { ok: true } };
  const live = [...everyActivation(state)]
    .filter(({ parked }) => !parked)
    .map(({ activation }) => activation.id);
  const incident = state.incidents.find(({ entry }) => live.includes(entry));
  if (incident) {
    return {
      actor: '管理员',
      action: 'resolve',
      step: incident.step,
      how: 'skip',
      reason: '往下走',
    };
  }
  const waits = state.timers.some((timer) => timer.type === 'wait' && timer.pausedAt === undefined);
  if (waits) return { after: '40 days' };
  const task = Object.values(state.tasks).find((one) => !one.suspended);
  return task
    ? { actor: '管理员', action: 'reassign', step: task.step, to: '戊', reason: '无人可办' }
    : undefined;
}

/** What is wrong with a running case: something that nothing will ever move. */
export function lostTokens(state: CaseState): string[] {
  if (state.phase !== 'running') return [];
  const tasks = Object.values(state.tasks);
  const timers = state.timers.filter((timer) => timer.type === 'wait');
  const owned = [...tasks, ...timers, ...Object.values(state.effects), ...state.incidents];
  const held = new Set(owned.map(({ entry }) => entry));
  const all = [...everyActivation(state)];
  const entries = new Set(all.map(({ activation }) => activation.id));
  const wrong: string[] = [];
  if (all.length === 0) wrong.push('nothing is live');
  for (const { activation, parked, body } of all) {
    const moves = activation.bodies.some((inner) => !inner.done);
    if (!moves && !held.has(activation.id) && !(parked && activation.held))
      wrong.push(`${activation.step} waits for nothing`);
    if (body.done) wrong.push(`${activation.step} stands in a body that is done`);
    for (const task of tasks.filter(({ entry }) => entry === activation.id)) {
      if (parked !== (task.suspended ?? false))
        wrong.push(`task ${task.id} is not as parked as its step`);
    }
  }
  for (const { entry } of [...owned, ...state.timers]) {
    if (!entries.has(entry)) wrong.push(`something of ${entry}, which is gone`);
  }
  for (const { activation, bodies, parked } of all) {
    if (bodies.some((inner) => !inner.current && !inner.done)) {
      wrong.push(`a body around ${activation.step} has no step`);
    }
    if (!parked && activation.held?.length) wrong.push(`${activation.step} holds back events`);
  }
  return wrong;
}
