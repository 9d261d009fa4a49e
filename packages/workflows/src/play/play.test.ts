import { describe, expect, test } from 'vitest';
import { createStepKinds } from '../core/index.ts';
import { parseScenario, runScenario, type ActorWhen } from '../scenarios/index.ts';
import { builtInStepKinds } from '../steps/index.ts';
import {
  anything,
  block,
  bundleOf,
  by,
  chanceOf,
  end,
  given,
  lane,
  onward,
  randomData,
  randomSteps,
  registries,
  start,
  step,
  type Trial,
} from '../testing/index.ts';
import type { StepDefinition } from '../definition/index.ts';
import { generatedData } from './generated-data.ts';
import { madeUpGiven } from './made-up-given.ts';
import { openPlay } from './open-play.ts';
import type { Play, WhyCondition, WhyPeople } from './types.ts';

const kinds = { ...registries, stepKinds: createStepKinds(builtInStepKinds) };
const played = (steps: StepDefinition[]): Play =>
  openPlay(bundleOf([start, ...steps, end]), given, kinds);
const begin = (play: Play, data: Record<string, unknown> = {}) =>
  play.act({ actor: '申请人', action: 'start', data });
const work = (id: string, ...who: string[]) => step(id, 'fill', { participants: by(...who) });

describe('a play', () => {
  const size = step(
    'size',
    'branch',
    {},
    {
      blocks: [block('large', [work('l', '甲')], { when: 'n > 10' }), block('small', [])],
    },
  );

  test('tells why each way was taken, with the values that were read', () => {
    const play = played([size]);
    expect(begin(play, { n: 11 })).toEqual([]);
    const [why] = play.entries[0]?.why ?? [];
    expect(why).toMatchObject({ type: 'condition', step: 'size', block: 'large', value: true });
    expect((why as WhyCondition).text['zh-CN']).toContain('11');
  });

  test('tells what each rule found, and who was left out and why', () => {
    const who = [...by('甲', '申请人').who, { type: 'role', role: 'nobody' }];
    const play = played([step('a', 'approval', { participants: { who }, mode: 'all' })]);
    begin(play);
    const why = play.entries[0]?.why.find(({ type }) => type === 'people') as WhyPeople;
    expect(why.ways.map(({ people }) => people.map(({ name }) => name))).toEqual([
      ['申请人', '甲'],
      [],
    ]);
    expect(why.asked.map(({ name }) => name)).toEqual(['甲']);
    expect(why.leftOut).toMatchObject([
      { code: 'people.applicantExcluded', people: [{ name: '申请人' }] },
    ]);
  });

  test('changes nothing where something is refused, whatever it is', () => {
    const play = played([work('w', '甲')]);
    begin(play, { n: 1 });
    const before = play.state;
    for (const when of [
      { actor: '乙', action: 'submit', step: 'w' },
      { actor: '没有这个人', action: 'submit', step: 'w' },
      { actor: '甲', action: 'submit', step: '没有的步骤' },
      { actor: '申请人', action: 'start', data: { n: '一' } },
    ]) {
      expect(play.act(when)).not.toEqual([]);
      expect(play.state).toBe(before);
    }
    expect(play.entries).toHaveLength(1);
  });

  test('goes back to how it stood, the clock too', () => {
    const play = played([work('w', '甲'), work('v', '乙')]);
    begin(play);
    const [state, now] = [play.state, play.now];
    play.act({ after: '2 workingDays' });
    play.act({ actor: '甲', action: 'submit', step: 'w' });
    expect(play.tasks('乙').map((task) => task.step)).toEqual(['v']);
    play.backTo(1);
    expect(play.state).toEqual(state);
    expect(play.now).toBe(now);
    expect(play.tasks('甲').map((task) => task.step)).toEqual(['w']);
  });

  test('a task taken out of its pool is asked of one until it is given back', () => {
    const play = played([work('w', '甲', '乙')]);
    begin(play);
    const [task] = play.tasks('甲');
    if (!task) throw new Error('no task');
    play.claim(task, '甲');
    expect([play.claimedBy(task), play.tasks('乙'), play.offers('乙').tasks]).toEqual([
      '甲',
      [],
      [],
    ]);
    expect(play.tasks('甲')).toEqual([task]);
    play.claim(task, undefined);
    expect(play.tasks('乙')).toEqual([task]);
  });

  test('counts its time in working days', () => {
    const deadline = { period: { amount: 3, unit: 'workingDay' } };
    const play = played([step('w', 'fill', { participants: by('甲'), deadline })]);
    begin(play);
    expect(play.clock()).toMatchObject({ isWorkingDay: true, workingDays: 0 });
    play.act({ after: '2 workingDays' });
    expect(play.clock()).toMatchObject({ workingDays: 2, next: { workingDays: 1 } });
  });

  test('shows what its steps and branches have been through', () => {
    const play = played([size]);
    begin(play, { n: 1 });
    expect(play.coverage().blocks).toEqual({ seen: ['small'], missing: ['large'] });
    expect(play.coverage().steps.missing).toEqual(['l']);
  });
});

/** Something done in a play as in a trial; random actors look at nothing else. */
const asTrial = (play: Play, run: Trial['run']): Trial =>
  ({ run: { ...run, now: play.now }, state: play.state }) as never;

/** Everything that a person may do now, to whomever and to wherever they may. */
function everyOffer(play: Play, actor: string): ActorWhen[] {
  const { case: onCase, tasks } = play.offers(actor);
  const asked = { actor, opinion: '说明', reason: '说明' };
  const ofCase = onCase.flatMap(({ action, step }): ActorWhen[] =>
    action === 'reassign'
      ? play
          .tasks()
          .flatMap((task) =>
            play
              .takers(task, actor, action)
              .map((to) => ({ ...asked, ...placeOf(play, task.id), action, to: [to] })),
          )
      : [{ ...asked, action, ...(step === undefined ? {} : { step }) }],
  );
  const ofTasks = tasks.flatMap(({ taskId, actions, returnTo, resume = 'again' }) =>
    actions.flatMap(({ action }): ActorWhen[] => {
      const when = { ...asked, ...placeOf(play, taskId), action };
      const [task] = play.tasks(actor).filter(({ id }) => id === taskId);
      if (action === 'return') return returnTo.map((to) => ({ ...when, to, resume }));
      if (action !== 'transfer') return [when];
      return task ? play.takers(task, actor, action).map((to) => ({ ...when, to })) : [];
    }),
  );
  return [...ofCase, ...ofTasks];
}

/** How a task is named in a play. */
function placeOf(play: Play, id: string): { step: string; item?: number } {
  const task = play.tasks().find((one) => one.id === id);
  const item = task?.path?.at(-1)?.index;
  return { step: task?.step ?? '', ...(item === undefined ? {} : { item }) };
}

describe('whatever procedure is played', () => {
  const kept: { seed: number; play: Play; bundle: ReturnType<typeof bundleOf> }[] = [];

  test('nothing throws', async () => {
    const { runOf } = await import('../testing/index.ts');
    for (let seed = 0; seed < 40; seed += 1) {
      const chance = chanceOf(seed);
      const steps = [start, ...randomSteps(chance), end];
      const bundle = bundleOf(steps);
      const play = openPlay(bundle, given, kinds);
      const run = runOf(steps);
      begin(play, randomData(chance));
      for (let turn = 0; turn < 15 && play.state?.phase === 'running'; turn += 1) {
        play.act(anything(asTrial(play, run), chance));
      }
      for (let turn = 0; turn < 300 && play.state?.phase === 'running'; turn += 1) {
        const next = onward(asTrial(play, run));
        if (!next || play.act(next).length > 0) break;
      }
      kept.push({ seed, play, bundle });
    }
    expect(kept.filter(({ play }) => play.state?.phase !== 'running').length).toBeGreaterThan(20);
  });

  test('what it offers to anybody is taken by the interpreter', () => {
    let tried = 0;
    for (let seed = 0; seed < 10; seed += 1) {
      const chance = chanceOf(seed);
      const bundle = bundleOf([start, ...randomSteps(chance), end]);
      const play = openPlay(bundle, given, kinds);
      expect(begin(play, { n: seed % 7 })).toEqual([]);
      for (let turn = 0; turn < 4 && play.state?.phase === 'running'; turn += 1) {
        const offered = play.people.flatMap(({ name }) => everyOffer(play, name));
        for (const when of offered) {
          const { length } = play.entries;
          const problems = play.act(when);
          // Of a form, nothing was filled in here.
          const refused = problems.filter(({ code }) => !/^(score|submission)\./.test(code));
          expect(refused, `seed ${seed}: ${JSON.stringify(when)}`).toEqual([]);
          if (problems.length === 0) play.backTo(length);
          tried += 1;
        }
        const next = offered[Math.floor(chance() * offered.length)];
        if (!next || play.act(next).length > 0) break;
      }
    }
    expect(tried).toBeGreaterThan(80);
  });

  test('back to the end of itself it is the same', () => {
    for (const { seed, play } of kept) {
      const { state, now } = play;
      play.backTo(play.entries.length);
      expect(play.state, `seed ${seed}`).toEqual(state);
      expect(play.now).toBe(now);
    }
  });

  test('what is kept of it as a scenario is one, and passes', () => {
    for (const { seed, play, bundle } of kept) {
      if (play.entries.length === 0) continue;
      const scenario = JSON.parse(JSON.stringify(play.toScenario('试'))) as unknown;
      const parsed = parseScenario(scenario);
      if (!parsed.ok) throw new Error(`seed ${seed}: ${JSON.stringify(parsed.problems)}`);
      expect(runScenario(bundle, parsed.value, kinds).failures, `seed ${seed}`).toEqual([]);
    }
  });
});

describe('a made-up district', () => {
  const unit = { from: 'applicant' };
  const who = [
    { type: 'post', post: '民政办主任', unit, level: 'street' },
    { type: 'head', unit, level: 'street' },
    { type: 'body', body: '居委会', unit },
    { type: 'role', role: '财务' },
    { type: 'person', ids: ['u-7'] },
    { type: 'field', form: 'f', field: 'who' },
  ];
  const steps = who.map((one, index) =>
    step(`w${index}`, 'fill', { participants: { who: [one] } }),
  );
  const both = step(
    'all',
    'parallel',
    { join: 'all' },
    {
      blocks: steps.map((one, index) => lane(`l${index}`, [one])),
    },
  );

  test('has somebody for every way of naming people, and its data name those who are there', () => {
    const bundle = bundleOf([start, both, end]);
    const made = madeUpGiven(bundle, kinds.stepKinds, { now: given.now });
    const play = openPlay(bundle, made, kinds);
    const data = generatedData(bundle, 'f', made, kinds, chanceOf(1));
    expect(play.act({ actor: '申请人', action: 'start', data })).toEqual([]);
    expect(play.state?.incidents).toEqual([]);
    expect(new Set(play.tasks().map((task) => task.step)).size).toBe(6);
  });
});
