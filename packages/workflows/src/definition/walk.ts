import type { BlockDefinition, ProcedureDefinition, StepDefinition } from './types.ts';

/** A step and where it stands in the procedure. */
export interface PlacedStep {
  step: StepDefinition;
  /** JSON pointer into the procedure. */
  path: string;
  /** Steps around it, outermost first. */
  inside: StepDefinition[];
  siblings: readonly StepDefinition[];
  position: number;
}

export interface PlacedBlock {
  block: BlockDefinition;
  path: string;
  parent: StepDefinition;
}

/** Every step in the order of the procedure, outer before inner. */
export function everyStep(procedure: Pick<ProcedureDefinition, 'steps'>): PlacedStep[] {
  const visit = (
    steps: readonly StepDefinition[],
    path: string,
    inside: StepDefinition[],
  ): PlacedStep[] =>
    steps.flatMap((step, position) => {
      const at = `${path}/${position}`;
      const inner = (step.blocks ?? []).flatMap((block, index) =>
        visit(block.steps, `${at}/blocks/${index}/steps`, [...inside, step]),
      );
      return [{ step, path: at, inside, siblings: steps, position }, ...inner];
    });
  return visit(procedure.steps, '/steps', []);
}

export const everyBlock = (procedure: Pick<ProcedureDefinition, 'steps'>): PlacedBlock[] =>
  everyStep(procedure).flatMap(({ step, path }) =>
    (step.blocks ?? []).map((block, index) => ({
      block,
      path: `${path}/blocks/${index}`,
      parent: step,
    })),
  );
