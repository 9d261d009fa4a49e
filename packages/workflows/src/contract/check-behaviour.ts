import { createStepKinds, type StepKind, type StepKindRegistry } from '../core/index.ts';
import {
  anything,
  chanceOf,
  lostTokens,
  onward,
  randomData,
  replay,
  Trial,
} from '../testing/index.ts';
import { guarded } from './guarded.ts';
import { must, mustBeNone } from './must.ts';
import { specimen } from './specimen.ts';

const seeds = 8;
const turns = 25;

function checked(trial: Trial, broken: readonly string[]): void {
  mustBeNone(broken, 'broken');
  const failed = trial.state.incidents.filter(({ code }) => code === 'kind.failed');
  mustBeNone(
    failed.map(({ message }) => message),
    'failed',
  );
  mustBeNone(
    lostTokens(trial.state),
    'lost (a live step has an open task, a wait, a call or an open body until it gives Finish; a kind with tasks opens them again on Withdrawn)',
  );
}

/** A case with one step of the kind, by random actors, brought to its end. */
function live(kind: StepKind, registry: StepKindRegistry, seed: number): Trial {
  const broken: string[] = [];
  const watched = guarded(kind, broken);
  const kinds = registry.all().map((one) => (one.kind === kind.kind ? watched : one));
  const chance = chanceOf(seed);
  const { first, middle, last } = specimen(kind);
  const trial = new Trial(middle, { kinds, first, last, data: randomData(chance) });
  checked(trial, broken);
  for (let turn = 0; turn < turns && trial.state.phase === 'running'; turn += 1) {
    trial.when(anything(trial, chance));
    checked(trial, broken);
  }
  for (let turn = 0; trial.state.phase === 'running'; turn += 1) {
    const next = onward(trial);
    if (!next || turn > 200) throw new Error('nobody can bring the case to its end');
    trial.when(next);
    checked(trial, broken);
  }
  return trial;
}

/** Cases with the kind by random actors: watched, brought to their end and gone through again. */
export function checkLives(kind: StepKind, registry: StepKindRegistry): void {
  createStepKinds(registry.all());
  for (let seed = 1; seed <= seeds; seed += 1) {
    const { run } = live(kind, registry, seed);
    const again = replay(run).hashes;
    must(
      run.journal.every(({ hash }, index) => hash === again[index]),
      `gone through again, the case is another one (seed ${seed})`,
    );
  }
}
