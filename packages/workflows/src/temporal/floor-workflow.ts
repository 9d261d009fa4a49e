import { condition, defineUpdate, setHandler } from '@temporalio/workflow';
import { actUpdateName } from './contract.ts';
import type { ActResult } from './contract.ts';

const act = defineUpdate<ActResult, [unknown]>(actUpdateName);

const steps = 5;

/** The floor of the benchmark: takes the Updates of a case of five steps and does nothing with them. */
export async function caseWorkflow(): Promise<void> {
  let seq = 0;
  setHandler(act, (): ActResult => ({ type: 'accepted', seq: (seq += 1) }));
  await condition(() => seq >= steps);
}
