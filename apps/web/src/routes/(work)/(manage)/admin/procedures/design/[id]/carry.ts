import { Carried } from '#lib/designer/index.ts';

/** The step that is being dragged, by its id. */
export const carried = new Carried<string>();
