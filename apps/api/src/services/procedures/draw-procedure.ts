import type { StepDefinition } from '@yishi/workflows';
import type { Drawing } from '../../contract/contract.gen.ts';

/** A procedure drawn before any case: nothing is done yet. */
export const drawProcedure = (steps: readonly StepDefinition[]): Drawing[] =>
  steps.map(({ id, kind, name, blocks = [] }) => ({
    id,
    kind,
    name,
    state: 'next',
    people: [],
    blocks: blocks.map((block) => ({
      id: block.id,
      name: block.name ?? null,
      state: 'next',
      steps: drawProcedure(block.steps),
    })),
  }));
