import {
  compileForm,
  describeEdit,
  fieldsOf,
  formDefinitionSchema,
  formLists,
  interpretSchema,
  type FormDefinition,
  type FormMigration,
  type MigrationStep,
} from '@yishi/forms';
import type { Pack } from '@yishi/workflows';
import type { Deps } from '../../support/index.ts';
import type { DesignKind } from './design-kind.ts';

export const formDesign: DesignKind<FormDefinition> = {
  kind: 'form',
  lists: formLists,
  shape: interpretSchema(formDefinitionSchema),
  name: '表单',
  size: (form) => fieldsOf(form).length,
  describe: describeEdit,
  published: (pack) => pack.forms,
  packWith: ({ deps, steps }, pack, content) => {
    const migration = migrationOf(deps, pack, content, steps);
    return {
      pack: {
        ...pack,
        forms: withForm(pack.forms, content),
        ...(migration ? { migrations: [...(pack.migrations ?? []), migration] } : {}),
      },
      along: [],
    };
  },
};

/** What was declared for the stored data of the form as it stands published. */
function migrationOf(
  { fieldKinds }: Deps,
  pack: Pack,
  content: FormDefinition,
  steps: MigrationStep[] | undefined,
): FormMigration | undefined {
  const published = pack.forms.find(({ key }) => key === content.key);
  const [before, after] = [published, content].map((form) => form && compileForm(form, fieldKinds));
  if (!steps || !before?.ok || !after?.ok) return undefined;
  const [from, to] = [before.value.schemaHash, after.value.schemaHash];
  return from === to ? undefined : { form: content.key, from, to, steps };
}

export function withForm(forms: readonly FormDefinition[], form: FormDefinition): FormDefinition[] {
  const there = forms.some(({ key }) => key === form.key);
  return there ? forms.map((each) => (each.key === form.key ? form : each)) : [...forms, form];
}
