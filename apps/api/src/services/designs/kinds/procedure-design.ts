import { interpretSchema, type FormDefinition } from '@yishi/forms';
import {
  describeProcedureEdit,
  formsUsed,
  procedureLists,
  procedureSchema,
  stepsOf,
  type ProcedureDefinition,
} from '@yishi/workflows';
import { openForms } from '../open-forms.ts';
import type { DesignKind } from './design-kind.ts';
import { withForm } from './form-design.ts';

export const procedureDesign: DesignKind<ProcedureDefinition> = {
  kind: 'procedure',
  lists: procedureLists,
  shape: interpretSchema(procedureSchema),
  name: '流程',
  size: (procedure) => stepsOf(procedure).length,
  describe: describeProcedureEdit,
  published: (pack) => pack.procedures,
  packWith: async ({ deps, tx }, pack, content) => {
    const open = await openForms(tx, pack.key);
    const forms = open.reduce((all, { content: form }) => withForm(all, form), pack.forms);
    const used = formsUsed(content, forms, deps.stepKinds);
    // Of the forms that are being designed only those go along that the procedure uses.
    const along = open.filter(({ content: { key } }) => used.has(key));
    return {
      pack: {
        ...pack,
        procedures: withProcedure(pack.procedures, content),
        forms: along.reduce<FormDefinition[]>(
          (all, { content: form }) => withForm(all, form),
          pack.forms,
        ),
      },
      along,
    };
  },
};

function withProcedure(
  procedures: readonly ProcedureDefinition[],
  procedure: ProcedureDefinition,
): ProcedureDefinition[] {
  const there = procedures.some(({ key }) => key === procedure.key);
  if (!there) return [...procedures, procedure];
  return procedures.map((each) => (each.key === procedure.key ? procedure : each));
}
