import {
  loadStandalone,
  validateBy,
  type CompiledForm,
  type FormValidator,
  type RegExpMaker,
  type StandaloneModule,
} from '@yishi/forms';
import type { FormParts } from './form-parts.ts';

const loaded = new Map<string, Promise<FormValidator>>();

/** The check that the server makes too, as a module of its own: nothing is compiled in the page. */
export function loadValidator(
  form: CompiledForm,
  parts: FormParts,
  address = `/api/forms/${encodeURIComponent(form.hash)}/validator.js`,
): Promise<FormValidator> {
  const known = loaded.get(form.hash);
  if (known) return known;
  const loading = load(form, parts, address);
  loaded.set(form.hash, loading);
  loading.catch(() => loaded.delete(form.hash));
  return loading;
}

async function load(
  form: CompiledForm,
  { engine, kinds }: FormParts,
  address: string,
): Promise<FormValidator> {
  const module = (await import(/* @vite-ignore */ address)) as { default: StandaloneModule };
  const check = loadStandalone(module.default, kinds, await patternsFor(form));
  return validateBy(engine, check, form, kinds);
}

/** Few forms have a pattern, and what runs it weighs as much as all else. */
async function patternsFor({ schema }: CompiledForm): Promise<RegExpMaker> {
  if (JSON.stringify(schema).includes('"pattern":'))
    return (await import('./patterns.ts')).toRegExp;
  return () => {
    throw new Error('a form without patterns asks for one');
  };
}
