import type {
  CompiledForm,
  FieldKindRegistry,
  FormDefinition,
  FormMigration,
  MigrationStep,
} from '@yishi/forms';
import { checkMigration, compileForm } from '@yishi/forms';
import type { Problem, Result } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import type { Pack } from '@yishi/workflows';

/** What was declared between two versions of a form; undefined where nothing was. */
export const stepsBetween = (
  migrations: readonly FormMigration[],
  before: CompiledForm,
  after: CompiledForm,
): MigrationStep[] | undefined =>
  migrations.findLast(
    ({ form, from, to }) =>
      form === after.key && from === before.schemaHash && to === after.schemaHash,
  )?.steps;

/** The migrations of a pack beside those of its versions before; those from the last one are checked. */
export function planMigrations(
  kinds: FieldKindRegistry,
  before: Pack | undefined,
  pack: Pack,
): Result<FormMigration[]> {
  const declared = pack.migrations ?? [];
  const problems = declared.flatMap((migration, index) =>
    faultsOf(kinds, before, pack, migration).map(({ path, ...rest }) => ({
      path: `/migrations/${index}${path}`,
      ...rest,
    })),
  );
  if (problems.length > 0) return refuse(...problems);
  const name = ({ form, from, to }: FormMigration) => `${form} ${from} ${to}`;
  const all = [...(before?.migrations ?? []), ...declared];
  return ok([...new Map(all.map((each) => [name(each), each])).values()]);
}

/** Forms whose data contract is another one than in the last version. */
export const formsMoved = (
  kinds: FieldKindRegistry,
  before: Pack | undefined,
  pack: Pack,
): string[] =>
  pack.forms
    .map(({ key }) => key)
    .filter((key) => {
      const was = compiledIn(kinds, before?.forms, key);
      return was && was.schemaHash !== compiledIn(kinds, pack.forms, key)?.schemaHash;
    });

function faultsOf(
  kinds: FieldKindRegistry,
  before: Pack | undefined,
  pack: Pack,
  migration: FormMigration,
): Problem[] {
  const was = compiledIn(kinds, before?.forms, migration.form);
  const is = compiledIn(kinds, pack.forms, migration.form);
  // One between older versions was checked when it was published.
  if (was?.schemaHash !== migration.from || is?.schemaHash !== migration.to) return [];
  return checkMigration(was, is, migration.steps, kinds);
}

function compiledIn(
  kinds: FieldKindRegistry,
  forms: readonly FormDefinition[] = [],
  key: string,
): CompiledForm | undefined {
  const form = forms.find((each) => each.key === key);
  const compiled = form && compileForm(form, kinds);
  return compiled?.ok ? compiled.value : undefined;
}
