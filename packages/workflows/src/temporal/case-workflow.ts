import { createStepKinds } from '../core/index.ts';
import { builtInStepKinds } from '../steps/index.ts';
import { defineCaseWorkflow } from './define-case-workflow.ts';

/** The entry of the workflow bundle; its export's name is the workflow's type. */
export const caseWorkflow = defineCaseWorkflow(createStepKinds(builtInStepKinds));
