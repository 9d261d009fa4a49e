import type { LintRule } from '../types.ts';
import { blocks } from './blocks/index.ts';
import { branchMatch } from './branch-match/index.ts';
import { branchReached } from './branch-reached/index.ts';
import { ends } from './ends/index.ts';
import { expressions } from './expressions/index.ts';
import { filledBeforeRead } from './filled-before-read/index.ts';
import { ids } from './ids/index.ts';
import { names } from './names/index.ts';
import { number } from './number/index.ts';
import { parameterInForce } from './parameter-in-force/index.ts';
import { peopleFound } from './people-found/index.ts';
import { periodDemanded } from './period-demanded/index.ts';
import { periods } from './periods/index.ts';
import { publicPrivacy } from './public-privacy/index.ts';
import { references } from './references/index.ts';
import { refusalFollowed } from './refusal-followed/index.ts';
import { registers } from './registers/index.ts';
import { reminders } from './reminders/index.ts';
import { requiredShown } from './required-shown/index.ts';
import { settings } from './settings/index.ts';
import { whoComplete } from './who-complete/index.ts';

/** Every rule, what would stop a case first; `settings` comes before all, for the others trust it. */
export const rules: readonly LintRule[] = [
  settings,
  ids,
  ends,
  blocks,
  branchMatch,
  references,
  registers,
  whoComplete,
  names,
  expressions,
  number,
  periods,
  reminders,
  periodDemanded,
  peopleFound,
  branchReached,
  requiredShown,
  filledBeforeRead,
  refusalFollowed,
  publicPrivacy,
  parameterInForce,
];
