import { upsertSearchAttributes } from '@temporalio/workflow';
import { defineSearchAttributeKey } from '@temporalio/common';
import type { CaseState, Program } from '../core/index.ts';
import { searchAttributes } from './contract.ts';

const numberKey = defineSearchAttributeKey(searchAttributes.number, 'KEYWORD');
const procedureKey = defineSearchAttributeKey(searchAttributes.procedure, 'KEYWORD');
const stepsKey = defineSearchAttributeKey(searchAttributes.steps, 'KEYWORD_LIST');

/** Ids of the steps at which people are waited for. */
export const openSteps = (state: CaseState): string[] =>
  distinct(Object.values(state.tasks).map(({ step }) => step));

/** Ids of the steps at which an operator is waited for: what one looks for in Temporal's own tools. */
const stuckSteps = (state: CaseState): string[] =>
  distinct(state.incidents.map(({ step }) => step));

const distinct = (steps: string[]): string[] => [...new Set(steps)].sort();

/**
 * Shows number, procedure and stuck steps in Temporal's lists; only when they differ from `shown`.
 * An ordinary step changes none of them: a change costs the server as much again as the step, and
 * nobody's list is read from there.
 */
export function showAttributes(
  program: Program,
  state: CaseState,
  shown: string | undefined,
): string {
  const steps = stuckSteps(state);
  const next = steps.join();
  if (next === shown) return next;
  upsertSearchAttributes(
    shown === undefined
      ? [
          { key: numberKey, value: state.number },
          { key: procedureKey, value: program.procedure },
          { key: stepsKey, value: steps },
        ]
      : [{ key: stepsKey, value: steps }],
  );
  return next;
}
