import type { DesignRow } from '../design-rows.ts';
import type { DesignKind } from './design-kind.ts';
import { formDesign } from './form-design.ts';
import { procedureDesign } from './procedure-design.ts';

/** Each is only ever given content of its own: a row says which. */
const kinds = { form: formDesign, procedure: procedureDesign } as unknown as Record<
  DesignRow['kind'],
  DesignKind
>;

export const designKind = (kind: DesignRow['kind']): DesignKind => kinds[kind];
