import { builtInFieldKinds, createFieldKinds } from '@yishi/forms';
import {
  builtInStepKinds,
  createStepKinds,
  madeUpGiven,
  openPlay,
  procedureFindings,
  type Bundle,
} from '@yishi/workflows';
import { median, round } from '../statistics.ts';
import { sizedProcedure } from './sized-procedure.ts';

const kinds = {
  fieldKinds: createFieldKinds(builtInFieldKinds),
  stepKinds: createStepKinds(builtInStepKinds),
};
const now = '2026-03-02T01:00:00.000Z';
const rounds = 15;

/** All that lint says after the name of one step was changed. */
function lintOnce(bundle: Bundle, turn: number): void {
  const [first, changed, ...others] = bundle.procedure.steps;
  if (!first || !changed) throw new Error('no steps');
  const steps = [first, { ...changed, key: `edited${turn}` }, ...others];
  const procedure = { ...bundle.procedure, steps };
  procedureFindings({ procedure, forms: Object.values(bundle.forms), policies: [] }, kinds);
}

/** From the application to the end, everybody doing what they are asked. */
function playOnce(bundle: Bundle): void {
  const play = openPlay(bundle, madeUpGiven(bundle, kinds.stepKinds, { now }), kinds);
  play.act({ actor: '申请人', action: 'start', data: { g0f0: 1 } });
  for (let task = play.tasks('甲')[0]; task; [task] = play.tasks('甲')) {
    const [action = ''] = task.actions;
    const data = task.form ? { [`${task.form.form}f0`]: 1 } : {};
    const refused = play.act({ actor: '甲', action, step: task.step, data });
    if (refused.length) throw new Error(JSON.stringify(refused));
  }
  if (play.state?.phase !== 'completed') throw new Error('the play did not come to its end');
}

function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** Ten of the small beside one of the large, in turn, so that a busy machine slows both alike. */
function grows(work: (bundle: Bundle, turn: number) => void) {
  const [small, large] = [sizedProcedure(20, 1), sizedProcedure(200, 10)];
  const ten = (turn: number) => {
    for (let at = 0; at < 10; at += 1) work(small, turn * 10 + at);
  };
  ten(rounds);
  work(large, rounds);
  const ratios: number[] = [];
  const times: { small: number[]; large: number[] } = { small: [], large: [] };
  for (let turn = 0; turn < rounds; turn += 1) {
    const of20 = timed(() => ten(turn)) / 10;
    const of200 = timed(() => work(large, turn));
    times.small.push(of20);
    times.large.push(of200);
    ratios.push(of200 / of20);
  }
  return {
    growth: round(median(ratios)),
    ms: { at20: round(median(times.small)), at200: round(median(times.large)) },
  };
}

/** What needs no browser: problems after an edit, and a play of a whole procedure. */
export function measurePure() {
  const lint = grows(lintOnce);
  const play = grows(playOnce);
  return {
    lintGrowth: lint.growth,
    playGrowth: play.growth,
    lintMs: lint.ms,
    playMs: play.ms,
  };
}
