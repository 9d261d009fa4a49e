import { builtInStepKinds, createStepKinds } from '@yishi/workflows';
import type { StepKind } from '@yishi/workflows';
import { defineCaseWorkflow } from '@yishi/workflows/temporal/define-case-workflow';

/** A change that looks harmless: the same actions of an approval, offered in another order. */
const changed = (kind: StepKind): StepKind => ({
  ...kind,
  enter: (step) =>
    kind
      .enter(step)
      .map((move) =>
        move.type === 'OpenTask' ? { ...move, actions: [...move.actions].reverse() } : move,
      ),
});

export const changedKinds = createStepKinds(
  builtInStepKinds.map((kind) => (kind.kind === 'approval' ? changed(kind) : kind)),
);

/** The planted change as a bundle of its own: replaying recorded histories must find it out. */
export const caseWorkflow = defineCaseWorkflow(changedKinds);
