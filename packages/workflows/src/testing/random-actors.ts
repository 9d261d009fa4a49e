import type { ActorWhen, When } from '../scenarios/index.ts';
import { actionsFor } from '../views/index.ts';
import { admit, everyActivation, type Actor, type CaseState, type Task } from '../core/index.ts';
import { pick, type Chance } from './random-procedure.ts';
import { people, type Trial } from './trial.ts';

/** What somebody may write into a form. */
export const randomData = (chance: Chance) => ({
  n: Math.floor(chance() * 7),
  who: pick(chance, ['甲', '乙', '', null]),
  list: pick(chance, [[], ['x'], ['x', 'y', 'z'], null]),
  day: pick(chance, ['2026-03-05', '2026-02-01', '2026-06-30', null]),
  a: Math.floor(chance() * 100),
  b: Math.floor(chance() * 100),
});

interface Choice {
  actor: string;
  action: string;
  step: string;
  task?: string;
  danger?: boolean;
}

function personOf(trial: Trial, name: string): Actor {
  const { id, administers } = trial.run.directory.person(name);
  return { type: 'person', id, name, ...(administers ? { administers } : {}) };
}

/** Everything that anybody is offered now. */
export function offered(trial: Trial): Choice[] {
  const { program, kinds } = trial.run;
  return people.flatMap((actor) => {
    const offers = actionsFor(program, trial.state, personOf(trial, actor), kinds);
    return [
      ...offers.tasks.flatMap((task) =>
        task.actions.map(({ action, danger = false }) => ({
          actor,
          action,
          danger,
          step: task.step,
          task: task.taskId,
        })),
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
    data: randomData(chance),
    to:
      choice.action === 'return' ? pick(chance, task?.returnTo ?? ['apply']) : pick(chance, people),
    resume: pick(chance, ['straight-back', 'again'] as const),
    corrections: [{ field: 'n', remark: '核对' }],
    ...(item === undefined ? {} : { item }),
  };
}

function resolution(trial: Trial, chance: Chance): ActorWhen {
  const incident = pick(chance, trial.state.incidents);
  const fitting = incident.effectId === undefined ? 'assign' : 'change-input';
  const how = pick(chance, ['retry', 'skip', 'assign', 'change-input', fitting] as const);
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

const actions = ['agree', 'submit', 'refuse', 'withdraw', 'transfer', 'return', 'reassign'];

/** What nobody was offered, by anyone, sometimes in the name of anyone. */
function nonsense(trial: Trial, chance: Chance): ActorWhen {
  const tasks = Object.values(trial.state.tasks);
  const step = tasks.length ? pick(chance, tasks).step : 'apply';
  const choice = { actor: pick(chance, people), action: pick(chance, actions), step };
  const principal = chance() < 0.3 ? { for: pick(chance, people) } : {};
  return { ...actionOf(trial, chance, choice), ...principal, reason: '调整' };
}

/** What only administrators and the applicant do to a case as a whole. */
function fromOutside(trial: Trial, chance: Chance): ActorWhen {
  const roll = chance();
  if (roll < 0.06) return { actor: '申请人', action: 'cancel', reason: '不办了' };
  if (roll < 0.12) return { actor: '管理员', action: 'terminate', reason: '作废' };
  const [step = 'apply'] = Object.values(trial.state.tasks).map((task) => task.step);
  const to = [...new Set([pick(chance, people), pick(chance, people)])];
  return { actor: '管理员', action: 'reassign', step, to, reason: '换人' };
}

/** What somebody is offered, sometimes done by a dated substitute. */
function anOffer(trial: Trial, chance: Chance): When {
  const choices = offered(trial);
  if (choices.length === 0) return { after: '1 day' };
  const action = pick(chance, [...new Set(choices.map((choice) => choice.action))]);
  const choice = pick(
    chance,
    choices.filter((one) => one.action === action),
  );
  const made = actionOf(trial, chance, choice);
  return chance() < 0.15 ? { ...made, actor: pick(chance, people), for: choice.actor } : made;
}

/** Something that may or may not be allowed. */
export function anything(trial: Trial, chance: Chance): When {
  const roll = chance();
  const effects = Object.values(trial.state.effects);
  if (roll < 0.1) return { after: `${1 + Math.floor(chance() * 3)} workingDays` };
  if (roll < 0.3 && effects.length) {
    const connector = pick(chance, effects).step;
    return chance() < 0.4 ? { connector, answers: { ok: true } } : { connector, fails: '断线' };
  }
  if (roll < 0.4 && trial.state.incidents.length) return resolution(trial, chance);
  if (roll < 0.46) return nonsense(trial, chance);
  if (roll < 0.52) return fromOutside(trial, chance);
  return anOffer(trial, chance);
}

const elsewhere = new Set(['return', 'transfer', 'withdraw']);

/** A task that its people cannot do, given to someone who can. */
function handedOver(trial: Trial, task: Task): ActorWhen | undefined {
  const { program, kinds, now: at } = trial.run;
  const actor = personOf(trial, '管理员');
  const base = { type: 'TaskReassigned', taskId: task.id, revision: task.revision } as const;
  const to = people.find((id) => {
    const event = { ...base, to: [{ id, name: id }], reason: '无人可办' };
    const others = task.assignees.every((one) => one.id !== id);
    return (
      others && !admit(program, trial.state, { requestId: '', at, actor, event }, kinds).length
    );
  });
  if (to === undefined) return undefined;
  const item = task.path?.at(-1)?.index;
  const where = { step: task.step, ...(item === undefined ? {} : { item }) };
  return { actor: '管理员', action: 'reassign', ...where, to, reason: '无人可办' };
}

/** What brings the case nearer to its end, without chance; undefined when nobody can do anything. */
export function onward(trial: Trial): When | undefined {
  const { state } = trial;
  const choice = offered(trial).find(({ action, danger }) => !danger && !elsewhere.has(action));
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
  return Object.values(state.tasks)
    .filter((task) => !task.suspended)
    .flatMap((task) => handedOver(trial, task) ?? [])[0];
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
