import type { CompiledForm, FieldKindRegistry, FormValidator } from '@yishi/forms';
import { canonicalJson, compileForm, sha256Hex } from '@yishi/forms';
import { createValidator } from '@yishi/forms/validate';
import type { RegisterContent, RegisterDefinition, RegisterFilter } from '@yishi/workflows';
import { filterOf, pathOfField } from '@yishi/workflows';
import { eq } from 'drizzle-orm';
import type { Db } from '../../db/index.ts';
import { schema } from '../../db/index.ts';

/** A published version of a register with what is worked out from it. */
export interface OpenRegister {
  hash: string;
  version: number;
  definition: RegisterDefinition;
  compiled: CompiledForm;
  /** Keys that lead to the value of a field named by the register. */
  path(field: string): readonly string[];
  filter(field: string): RegisterFilter | undefined;
  /** Names the way in which its records are found. */
  indexHash: string;
  /** The check of its form. */
  check: FormValidator;
  /** Whether any field of its form is about a person. */
  personal: boolean;
}

/** Versions of registers by hash; immutable, so what was read stays true. */
export interface RegisterStore {
  get(hash: string): Promise<OpenRegister>;
}

const most = 200;

export function createRegisterStore(db: Db, kinds: FieldKindRegistry): RegisterStore {
  const known = new Map<string, Promise<OpenRegister>>();
  return {
    get(hash) {
      const hit = known.get(hash);
      if (hit) return hit;
      if (known.size >= most) known.clear();
      const loading = load(db, hash, kinds);
      known.set(hash, loading);
      loading.catch(() => known.delete(hash));
      return loading;
    },
  };
}

async function load(db: Db, hash: string, kinds: FieldKindRegistry): Promise<OpenRegister> {
  const { registerVersions } = schema;
  const [row] = await db.select().from(registerVersions).where(eq(registerVersions.hash, hash));
  if (!row) throw new Error(`register version ${hash} was never published`);
  const compiled = compileForm(row.content.form, kinds);
  if (!compiled.ok) throw new Error(`register ${hash}: ${JSON.stringify(compiled.problems)}`);
  return openVersion({ ...row, compiled: compiled.value }, kinds);
}

/** Opens a version that is at hand. */
export function openVersion(
  row: { hash: string; version: number; content: RegisterContent; compiled: CompiledForm },
  kinds: FieldKindRegistry,
): OpenRegister {
  const { hash, compiled: value } = row;
  const { register } = row.content;
  const { titleField, columns, filters = [], unique = [], unit } = register;
  const named = new Set([titleField, ...columns, ...filters, ...unique, ...(unit ? [unit] : [])]);
  const paths = new Map([...named].map((id) => [id, pathOfField(value, kinds, id) ?? []]));
  const narrowing = new Map([...named].map((id) => [id, filterOf(value, kinds, id)]));
  let check: FormValidator | undefined;
  return {
    hash,
    version: row.version,
    definition: register,
    compiled: value,
    path: (field) => paths.get(field) ?? [],
    filter: (field) => narrowing.get(field),
    indexHash: indexHashOf(row.content.register, value, paths),
    check: (data, options) => (check ??= createValidator(value, kinds))(data, options),
    personal: Object.values(value.ui.fields).some(({ privacy }) => privacy !== 'none'),
  };
}

/** Counted up when records come to be found in another way. */
const make = 1;

/** Versions that find their records alike have it in common, whatever else is different. */
function indexHashOf(
  { titleField, columns, filters = [], unique = [] }: RegisterDefinition,
  { ui }: CompiledForm,
  paths: ReadonlyMap<string, readonly string[]>,
): string {
  const fields = [...paths].map(([id, path]) => {
    const field = ui.fields[id];
    return (
      field && { id, path, kind: field.kind, privacy: field.privacy, settings: field.settings }
    );
  });
  return sha256Hex(canonicalJson({ make, titleField, columns, filters, unique, fields }));
}
