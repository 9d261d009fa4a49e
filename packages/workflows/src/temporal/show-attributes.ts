import { upsertSearchAttributes } from '@temporalio/workflow';
import { defineSearchAttributeKey } from '@temporalio/common';
import type { CaseState, Program } from '../core/index.ts';
import { searchAttributes } from './contract.ts';

const numberKey = defineSearchAttributeKey(searchAttributes.number, 'KEYWORD');
const procedureKey = defineSearchAttributeKey(searchAttributes.procedure, 'KEYWORD');
const stepsKey = defineSearchAttributeKey(searchAttributes.steps, 'KEYWORD_LIST');

/** Ids of the steps at which people or operators are waited for. */
export function waitingSteps(state: CaseState): string[] {
  const steps = new Set<string>();
  for (const task of Object.values(state.tasks)) steps.add(task.step);
  for (const incident of state.incidents) steps.add(incident.step);
  return [...steps].sort();
}

/** Shows number, procedure and live steps in Temporal's lists; only when they differ from `shown`. */
export function showAttributes(program: Program, state: CaseState, shown: string): string {
  const steps = waitingSteps(state);
  const next = steps.join();
  if (next === shown) return shown;
  upsertSearchAttributes(
    shown === ''
      ? [
          { key: numberKey, value: state.number },
          { key: procedureKey, value: program.procedure },
          { key: stepsKey, value: steps },
        ]
      : [{ key: stepsKey, value: steps }],
  );
  return next;
}
