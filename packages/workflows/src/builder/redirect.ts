import type { StepDefinition } from '../definition/index.ts';

/** Names of settings whose value is the id of a step; a way of naming people has `step` as well. */
const pointsToStep = /^(step|.*Step)$/;

/** A copied step whose settings point to the copies of steps that were copied along. */
export function redirected(step: StepDefinition, ids: ReadonlyMap<string, string>): StepDefinition {
  return {
    ...step,
    settings: mapped(step.settings, ids) as StepDefinition['settings'],
    ...(step.blocks
      ? {
          blocks: step.blocks.map((block) => ({
            ...block,
            steps: block.steps.map((inner) => redirected(inner, ids)),
          })),
        }
      : {}),
  };
}

function mapped(value: unknown, ids: ReadonlyMap<string, string>, name = ''): unknown {
  if (typeof value === 'string') return pointsToStep.test(name) ? (ids.get(value) ?? value) : value;
  if (Array.isArray(value)) return value.map((each) => mapped(each, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, mapped(each, ids, key)]),
  );
}
