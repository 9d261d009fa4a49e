import {
  loadStandalone,
  validateWith,
  type CompiledForm,
  type FieldKindRegistry,
  type FormValidator,
  type StandaloneModule,
} from '@yishi/forms';

const loaded = new Map<string, Promise<FormValidator>>();

/** The check that the server makes too, as a module of its own: nothing is compiled in the page. */
export function loadValidator(
  form: CompiledForm,
  kinds: FieldKindRegistry,
): Promise<FormValidator> {
  const known = loaded.get(form.hash);
  if (known) return known;
  const loading = load(form, kinds);
  loaded.set(form.hash, loading);
  loading.catch(() => loaded.delete(form.hash));
  return loading;
}

async function load(form: CompiledForm, kinds: FieldKindRegistry): Promise<FormValidator> {
  const address = `/api/forms/${encodeURIComponent(form.hash)}/validator.js`;
  const module = (await import(/* @vite-ignore */ address)) as { default: StandaloneModule };
  return validateWith(loadStandalone(module.default, kinds), form, kinds);
}
