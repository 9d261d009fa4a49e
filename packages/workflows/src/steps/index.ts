import type { StepKind } from '../core/index.ts';
import { approval } from './approval/index.ts';
import { branch } from './branch/index.ts';
import { connector } from './connector/index.ts';
import { end } from './end/index.ts';
import { fill } from './fill/index.ts';
import { forEach } from './for-each/index.ts';
import { notice } from './notice/index.ts';
import { notify } from './notify/index.ts';
import { parallel } from './parallel/index.ts';
import { record } from './record/index.ts';
import { repeat } from './repeat/index.ts';
import { score } from './score/index.ts';
import { set } from './set/index.ts';
import { start } from './start/index.ts';
import { wait } from './wait/index.ts';

/** The step kinds that come with Yishi, in the order of the palette; plug-ins are passed beside them. */
export const builtInStepKinds: readonly StepKind[] = [
  start,
  fill,
  approval,
  score,
  branch,
  parallel,
  forEach,
  repeat,
  notice,
  notify,
  wait,
  set,
  record,
  connector,
  end,
];
