import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advance } from './advance.ts';
import {
  anything,
  applicationData,
  chanceOf,
  lostTokens,
  onward,
  randomSteps,
  replay,
  Trial,
} from '../testing/index.ts';

/** A case of a random procedure after random actions; every state on the way is checked. */
function wander(seed: number, actions: number): Trial {
  const chance = chanceOf(seed);
  const trial = new Trial(randomSteps(chance), { data: applicationData(chance) });
  expect(lostTokens(trial.state)).toEqual([]);
  for (let turn = 0; turn < actions && trial.state.phase === 'running'; turn += 1) {
    trial.when(anything(trial, chance));
    expect(lostTokens(trial.state)).toEqual([]);
  }
  return trial;
}

const seeds = fc.integer({ min: 0, max: 2_147_483_647 });
const runs = { numRuns: 150 };

test('whatever is done, no token is lost and every state that is reached can end', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const trial = wander(seed, 30);
      for (let turn = 0; turn < 600 && trial.state.phase === 'running'; turn += 1) {
        const next = onward(trial);
        if (!next) throw new Error('nobody can do anything');
        trial.when(next);
        expect(lostTokens(trial.state)).toEqual([]);
      }
      expect(trial.state.phase).not.toBe('running');
    }),
    runs,
  );
}, 120_000);

test('replaying the journal gives the same states, also when each went through JSON', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { run } = wander(seed, 25);
      expect(replay(run)).toEqual(run.journal.map(({ hash }) => hash));
    }),
    runs,
  );
}, 120_000);

test('the same input gives the same output, and a repeated request changes nothing', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { run, state } = wander(seed, 15);
      const last = run.journal.at(-1);
      if (!last) throw new Error('nothing happened');
      const again = advance(run.program, state, last.envelope, last.facts, run.kinds);
      expect(again).toEqual({ type: 'advanced', state, commands: [] });
      const envelope = { ...last.envelope, requestId: 'new' };
      const once = advance(run.program, state, envelope, last.facts, run.kinds);
      const twice = advance(run.program, state, envelope, last.facts, run.kinds);
      expect(twice).toEqual(once);
    }),
    runs,
  );
}, 120_000);

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
