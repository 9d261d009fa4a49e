import {
  createFieldKinds,
  fieldKindLoaders,
  isReadBy,
  type CompiledForm,
  type FieldKind,
  type FieldKindRegistry,
} from '@yishi/forms';
import { plainTests, type ExpressionEngine } from '@yishi/policies';

/** What a form needs to be filled: its kinds, and what evaluates its expressions. */
export interface FormParts {
  kinds: FieldKindRegistry;
  engine: ExpressionEngine;
}

const kinds = new Map<string, FieldKind>();
const known = new Map<string, FormParts>();

export const kindsOf = (form: CompiledForm): string[] => [
  ...new Set(Object.values(form.ui.fields).map(({ kind }) => kind)),
];

/** The parts of a form, which `loadForm` has fetched before. */
export function partsOf(form: CompiledForm): FormParts {
  const parts = known.get(form.hash);
  if (!parts) throw new Error(`form ${form.key} is shown before it was loaded`);
  return parts;
}

/** Fetches what this form needs and no other does; conditions that are picked need no FEEL. */
export async function loadParts(form: CompiledForm): Promise<void> {
  if (known.has(form.hash)) return;
  const names = kindsOf(form);
  await Promise.all(names.map(loadKind));
  const registry = createFieldKinds(names.flatMap((name) => kinds.get(name) ?? []));
  const engine = isReadBy(form, registry, plainTests)
    ? plainTests
    : (await import('./feel-engine.ts')).feel;
  known.set(form.hash, { kinds: registry, engine });
}

async function loadKind(name: string): Promise<void> {
  if (kinds.has(name)) return;
  const kind = (await fieldKindLoaders[name]?.()) ?? (await kindOutside(name));
  if (kind) kinds.set(name, kind);
}

/** A kind of a plug-in; plug-ins are fetched with the first form that needs one. */
async function kindOutside(name: string): Promise<FieldKind | undefined> {
  const { outsideFieldKinds } = await import('#lib/plugins/index.ts');
  return outsideFieldKinds.find(({ kind }) => kind === name);
}
