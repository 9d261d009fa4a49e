import type { StepKind } from '../core/index.ts';
import { everyStep, type Participants, type StepDefinition } from '../definition/index.ts';
import { builtInStepKinds } from '../steps/index.ts';
import { block, by, lane, step } from './trial.ts';

/** A source of chance in [0, 1), seeded. */
export type Chance = () => number;

/** A small generator of numbers from a seed (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <T>(chance: Chance, items: readonly T[]): T =>
  items[Math.floor(chance() * items.length)] as T;

const workers = ['甲', '乙', '丙', '丁', '戊', '己'];

interface Making {
  chance: Chance;
  count: number;
  /** Human steps that surely come before this place. */
  earlier: string[];
  /** Kinds that are taken as their example has them. */
  others: readonly StepKind[];
}

/** Kinds that are made up below, and the two that every procedure has once. */
const madeUp = new Set(
  'start fill approval score notify notice wait set connector branch parallel for-each repeat end'.split(
    ' ',
  ),
);

const name = (making: Making, prefix: string): string => `${prefix}${(making.count += 1)}`;

function someone(making: Making): string[] {
  const wanted = 1 + Math.floor(making.chance() * 3);
  return workers.filter(() => making.chance() < 0.5).slice(0, wanted);
}

/** People by every kind of rule; some find nobody, some the applicant. */
function participants(making: Making): Record<string, unknown> {
  const { chance } = making;
  const who = pick(chance, [
    { type: 'person', ids: [pick(chance, workers), ...someone(making)] },
    { type: 'person', ids: [pick(chance, workers), '申请人'] },
    { type: 'role', role: pick(chance, ['all', 'nobody']) },
    { type: 'post', post: 'officer', unit: { from: 'applicant' }, level: 'street' },
    { type: 'head', unit: { from: 'applicant' } },
    { type: 'body', body: 'council', unit: { from: 'unit', id: '街道' } },
    { type: 'handler', step: pick(chance, ['apply', ...making.earlier]) },
    { type: 'applicant' },
    { type: 'field', form: 'f', field: 'who' },
    { type: 'chosen', from: [{ type: 'role', role: 'all' }] },
  ]);
  return {
    who: [who],
    ...(chance() < 0.3 ? { empty: { type: 'fallback', who: by('己').who } } : {}),
    ...(chance() < 0.3 ? { applicant: pick(chance, ['exclude', 'superior', 'allow']) } : {}),
    ...(chance() < 0.2 ? { repeated: 'exclude' } : {}),
  };
}

function deadline(making: Making): Record<string, unknown> {
  const { chance } = making;
  if (chance() < 0.5) return {};
  const unit = pick(chance, ['workingDay', 'day', 'hour']);
  return {
    deadline: {
      period: { amount: 2 + Math.floor(chance() * 5), unit },
      reminders: chance() < 0.5 ? [{ amount: 1, unit }] : [],
      escalate: chance() < 0.5 ? [{ after: { amount: 1, unit: 'day' }, who: by('戊').who }] : [],
    },
  };
}

function human(making: Making): StepDefinition {
  const { chance } = making;
  const common = { participants: participants(making), ...deadline(making) };
  const roll = chance();
  let made: StepDefinition;
  if (roll < 0.35) {
    const pool = chance() < 0.5 ? {} : { pool: false };
    const settings = { ...common, participants: { ...common.participants, ...pool } };
    made = step(name(making, 'fill'), 'fill', settings);
  } else if (roll < 0.8) {
    const mode = pick(chance, ['all', 'any', 'sequence', 'share']);
    const target = pick(chance, ['apply', ...making.earlier]);
    made = step(name(making, 'approve'), 'approval', {
      ...common,
      mode,
      threshold: { num: 1, den: 2, strict: chance() < 0.5 },
      decide: pick(chance, ['early', 'all']),
      refusal: pick(chance, ['end', 'ballot', 'return']),
      refusalStep: target,
      ...(chance() < 0.2 ? { recused: by('乙').who } : {}),
    });
  } else if (roll < 0.9) {
    const form = { form: 'sheet', view: 'fill' };
    made = step(name(making, 'score'), 'score', { ...common, form, minSheets: 1 });
  } else {
    const text = { 'zh-CN': '第{{ n }}号' };
    const to = [{ type: 'person', ids: someone(making) }];
    made = step(name(making, 'tell'), 'notify', { to, text, acknowledge: chance() < 0.7 });
  }
  making.earlier.push(made.id);
  return made;
}

function automatic(making: Making): StepDefinition {
  const { chance } = making;
  const period = {
    amount: 1 + Math.floor(chance() * 3),
    unit: pick(chance, ['day', 'workingDay']),
  };
  switch (Math.floor(chance() * 6)) {
    case 0: {
      const form = { form: 'f', view: 'read' };
      const title = { 'zh-CN': '公示' };
      return step(name(making, 'notice'), 'notice', { title, form, fields: ['n'], period });
    }
    case 1:
      return step(name(making, 'wait'), 'wait', { until: 'period', period });
    case 2:
      return step(name(making, 'wait'), 'wait', { until: 'field', form: 'f', field: 'day' });
    case 3: {
      const variables = [
        { name: 'v', value: pick(chance, ['n + 1', 'n * 2', 'if n > 3 then 1 else 2']) },
      ];
      return step(name(making, 'set'), 'set', { variables });
    }
    default:
      return step(name(making, 'call'), 'connector', { connector: 'echo', input: '{ n: n }' });
  }
}

/** Steps inside a block see those before it; those after it do not surely see them. */
function inside(making: Making, depth: number): StepDefinition[] {
  const own: Making = { ...making, earlier: [...making.earlier] };
  const steps = sequence(own, depth);
  making.count = own.count;
  return steps;
}

function composite(making: Making, depth: number): StepDefinition {
  const { chance } = making;
  const some = (least: number) => Array.from({ length: least + Math.floor(chance() * 2) });
  switch (Math.floor(chance() * 4)) {
    case 0: {
      const id = name(making, 'branch');
      const when = () => pick(chance, ['n > 3', 'n < 3', 'n = 1', 'v = 2']);
      const blocks = some(1).map(() => {
        const steps = inside(making, depth - 1);
        if (chance() < 0.15) steps.push(step(name(making, 'out'), 'end', { phase: 'refused' }));
        return block(name(making, 'b'), steps, { when: when() });
      });
      const rest = chance() < 0.9 ? [block(name(making, 'b'), inside(making, depth - 1))] : [];
      return step(id, 'branch', {}, { blocks: [...blocks, ...rest] });
    }
    case 1: {
      const id = name(making, 'par');
      const blocks = some(2).map(() => lane(name(making, 'l'), inside(making, depth - 1)));
      const join = pick(chance, ['all', 'any', 'count']);
      return step(id, 'parallel', { join, count: 2 }, { blocks });
    }
    case 2: {
      const id = name(making, 'each');
      const blocks = [lane(name(making, 'l'), inside(making, depth - 1))];
      const order = pick(chance, ['sequence', 'together']);
      const from = pick(chance, [
        { from: 'list', items: ['a', 'b'] },
        { from: 'field', form: 'f', field: 'list' },
      ]);
      return step(id, 'for-each', { ...from, order }, { blocks });
    }
    default: {
      const id = name(making, 'rep');
      const blocks = [lane(name(making, 'l'), inside(making, depth - 1))];
      const until = pick(chance, ['n > 3', 'round >= 2', 'false']);
      const exhausted = pick(chance, ['continue', 'incident']);
      return step(id, 'repeat', { until, maxRounds: 3, exhausted }, { blocks });
    }
  }
}

/** A step of a kind that nothing here knows of. */
function other(making: Making, depth: number): StepDefinition {
  const kind = pick(making.chance, making.others);
  const id = name(making, kind.kind);
  if (kind.handled) making.earlier.push(id);
  const { min = 0, conditions = false } = kind.blocks ?? {};
  const blocks = Array.from({ length: min }, (_, index) => {
    const steps = inside(making, depth - 1);
    if (!conditions) return lane(name(making, 'l'), steps);
    return block(name(making, 'b'), steps, index > 0 ? {} : { when: 'n > 3' });
  });
  return step(id, kind.kind, kind.example ?? {}, min > 0 ? { blocks } : {});
}

function sequence(making: Making, depth: number): StepDefinition[] {
  const length = Math.floor(making.chance() * 3) + (depth > 2 ? 2 : 0);
  return Array.from({ length }, () => {
    const roll = making.chance();
    if (making.others.length > 0 && roll > 0.94) return other(making, depth);
    if (depth > 0 && roll < 0.4) return composite(making, depth);
    return roll < 0.8 ? human(making) : automatic(making);
  });
}

/** Whom the applicant chooses for the steps that leave it to them; some are not allowed. */
export function randomChoices(chance: Chance, steps: StepDefinition[]): Record<string, string[]> {
  const chosen = everyStep({ steps }).filter(({ step: { settings } }) =>
    (settings.participants as Participants | undefined)?.who.some(({ type }) => type === 'chosen'),
  );
  return Object.fromEntries(
    chosen.map((one) => [one.step.id, [pick(chance, workers), pick(chance, ['甲', '戊'])]]),
  );
}

/** A procedure nobody would write: every kind of step, nested, with people who may not be found. */
export function randomSteps(
  chance: Chance,
  kinds: readonly StepKind[] = builtInStepKinds,
): StepDefinition[] {
  const others = kinds.filter(({ kind }) => !madeUp.has(kind));
  // Every program knows `v`, so that conditions may read it before it was put.
  const known = step('set0', 'set', { variables: [{ name: 'v', value: '0' }] });
  return [known, ...sequence({ chance, count: 0, earlier: [], others }, 3)];
}
