import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyStep } from '../definition/index.ts';
import { builtInStepKinds } from '../steps/index.ts';
import { advance } from './advance.ts';
import { indexOf } from './program-index.ts';
import {
  anything,
  chanceOf,
  lostTokens,
  onward,
  randomChoices,
  randomData,
  randomSteps,
  replay,
  Trial,
} from '../testing/index.ts';

function checked(trial: Trial): void {
  const lost = lostTokens(trial.state);
  if (lost.length) throw new Error(lost.join(', '));
}

/** A case of a random procedure: random actors for a while, then whatever brings it to its end. */
function live(seed: number): Trial {
  const chance = chanceOf(seed);
  const steps = randomSteps(chance);
  const choices = randomChoices(chance, steps);
  const trial = new Trial(steps, { data: randomData(chance), choices });
  checked(trial);
  for (let turn = 0; turn < 30 && trial.state.phase === 'running'; turn += 1) {
    trial.when(anything(trial, chance));
    checked(trial);
  }
  for (let turn = 0; trial.state.phase === 'running'; turn += 1) {
    const next = onward(trial);
    if (!next || turn > 600) throw new Error('nobody can bring it to its end');
    trial.when(next);
    checked(trial);
  }
  return trial;
}

/** Some seeds stay, so that what is covered does; the others differ from run to run. */
const seeds = [
  ...Array.from({ length: 60 }, (_, index) => index),
  ...fc.sample(fc.integer({ min: 60, max: 2_147_483_647 }), 90),
];

const actions = [...new Set(builtInStepKinds.flatMap((kind) => Object.keys(kind.actions ?? {})))];
const ways = ['retry', 'skip', 'assign', 'change-input'];
/** Everything that a case can be told, and every kind of step. */
const everything = [
  ...actions.map((action) => `TaskCompleted ${action}`),
  ...ways.map((how) => `IncidentResolved ${how}`),
  ...['TaskReturned straight-back', 'TaskReturned again', 'TaskTransferred', 'TaskReassigned'],
  ...['StepWithdrawn', 'TimersFired', 'EffectSucceeded', 'EffectFailed'],
  ...['CaseCancelled', 'CaseTerminated'],
  ...['TaskCompleted', 'TaskReturned', 'StepWithdrawn'].map((type) => `${type} by substitute`),
  ...builtInStepKinds.map(({ kind }) => `step ${kind}`),
];

/** What happened in a life, in the words of `everything`. */
function* deeds({ run, state }: Trial): Generator<string> {
  for (const { envelope } of run.journal) {
    const { event, actor } = envelope;
    const how = 'how' in event ? event.how : 'resume' in event ? event.resume : undefined;
    const what = 'action' in event ? event.action : how;
    yield what === undefined ? event.type : `${event.type} ${what}`;
    if (actor.type === 'person' && actor.onBehalfOf) yield `${event.type} by substitute`;
  }
  for (const { step } of indexOf(run.program).all()) {
    if (state.passed[step.id]) yield `step ${step.kind}`;
  }
}

describe('whatever is done in whatever procedure', () => {
  const lives: { seed: number; trial: Trial }[] = [];

  test('no token is lost, and every state that is reached can end', () => {
    for (const seed of seeds) {
      try {
        lives.push({ seed, trial: live(seed) });
      } catch (error) {
        throw new Error(`seed ${seed}`, { cause: error });
      }
    }
  }, 120_000);

  test('step by step again, every state through JSON, it comes to the same; nothing given is changed', () => {
    for (const { seed, trial } of lives) {
      const again = replay(trial.run);
      const hashes = trial.run.journal.map(({ hash }) => hash);
      expect(again.hashes, `seed ${seed}`).toEqual(hashes);
      expect(JSON.stringify(again.commands), `seed ${seed}`).toBe(
        JSON.stringify(trial.run.commands),
      );
    }
  }, 120_000);

  test('a request that was seen changes nothing, also after the end', () => {
    for (const { trial } of lives) {
      const { program, kinds, journal } = trial.run;
      for (const { envelope, facts } of journal.slice(-100)) {
        const again = advance(program, trial.state, envelope, facts, kinds);
        expect(again).toEqual({ type: 'advanced', state: trial.state, commands: [] });
      }
    }
  });

  test('these people do everything that can be done', () => {
    const done = new Set(lives.flatMap(({ trial }) => [...deeds(trial)]));
    const never = everything.filter((name) => !done.has(name));
    expect(never, 'done in no life; src/testing makes up the procedures').toEqual([]);
  });
});

test('the state stays small however long it goes on', () => {
  const participants = { who: [{ type: 'person', ids: ['甲'] }] };
  const fill = { id: 'f', kind: 'fill', name: { 'zh-CN': 'f' }, settings: { participants } };
  const trial = new Trial([fill]);
  for (let turn = 0; turn < 130; turn += 1) {
    trial.returns('甲', 'f', 'apply', 'again');
    trial.does('申请人', 'submit', 'apply', { data: {} });
  }
  expect(trial.state.requests.length).toBeLessThanOrEqual(200);
  expect(JSON.stringify(trial.state).length).toBeLessThan(60_000);
}, 60_000);

test('a kind that is not made up here comes in with its example', () => {
  const [known] = builtInStepKinds;
  if (!known) throw new Error('there is no kind');
  const kinds = [...builtInStepKinds, { ...known, kind: 'lottery', example: { seats: 3 } }];
  const drawn = Array.from({ length: 60 }, (_, seed) => randomSteps(chanceOf(seed), kinds))
    .flatMap((steps) => everyStep({ steps }))
    .filter(({ step }) => step.kind === 'lottery');
  expect(drawn.length).toBeGreaterThan(0);
  for (const { step } of drawn) expect(step.settings).toEqual({ seats: 3 });
});
