import type { FormDefinition } from '@yishi/forms';
import { Carried } from '#lib/designer/index.ts';

/** What is being dragged: a kind or a group from the palette, or a field of the canvas. */
export type Cargo =
  | { type: 'kind'; kind: string }
  | { type: 'group'; group: FormDefinition }
  | { type: 'field'; id: string };

export const carried = new Carried<Cargo>();
