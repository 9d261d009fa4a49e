import type { FormDesign } from '@yishi/api';
import { formLists, type FormDefinition } from '@yishi/forms';
import { EditSession, newNodeId } from '#lib/designer/index.ts';

/** A form while it is designed. */
export class DesignSession extends EditSession<FormDefinition> {
  constructor(design: FormDesign) {
    super(design, formLists);
  }

  get form(): FormDefinition {
    return this.content;
  }
}

export const newFieldId = (): string => newNodeId('f');
