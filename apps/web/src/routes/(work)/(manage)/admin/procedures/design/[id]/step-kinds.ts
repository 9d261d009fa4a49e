import { builtInStepKinds, createStepKinds } from '@yishi/workflows';
import { outsideStepKinds } from '#lib/plugins/index.ts';

/** The kinds of step that procedures are made of. */
export const stepKinds = createStepKinds([...builtInStepKinds, ...outsideStepKinds]);
