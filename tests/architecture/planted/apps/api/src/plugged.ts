import { two } from '../../../plugins/two/src/index.ts';
export const plugged = two;
