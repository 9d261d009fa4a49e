import { createStepKinds } from '../core/index.ts';
import type { StepKind } from '../core/index.ts';
import type { Plugin } from '../plugins/index.ts';
import { builtInStepKinds } from '../steps/index.ts';
import { defineCaseWorkflow } from './define-case-workflow.ts';

/**
 * The workflow with the steps of plug-ins. Their own refusals are left out here: the commit asks for
 * them under a watchdog, before the workflow runs anything of theirs.
 */
export const pluggedWorkflow = (
  plugins: readonly Plugin[],
): ReturnType<typeof defineCaseWorkflow> =>
  defineCaseWorkflow(
    createStepKinds([
      ...builtInStepKinds,
      ...plugins.flatMap(({ stepKinds = [] }) => stepKinds).map(withoutCheck),
    ]),
  );

function withoutCheck({ check: _check, ...kind }: StepKind): StepKind {
  return kind;
}
