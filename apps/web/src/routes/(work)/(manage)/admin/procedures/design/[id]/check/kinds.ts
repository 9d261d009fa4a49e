import { fieldKinds } from '#lib/form/index.ts';
import { stepKinds } from '../step-kinds.ts';

/** What a procedure is checked and played with. */
export const kinds = { fieldKinds, stepKinds };
