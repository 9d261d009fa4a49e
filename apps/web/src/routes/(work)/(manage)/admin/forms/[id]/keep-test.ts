import { caseData, keepCase, setForm, type CompiledForm, type FormCase } from '@yishi/forms';
import type { Json, Text } from '@yishi/policies';
import { fieldKinds } from '#lib/form/index.ts';
import { zone } from '#lib/i18n/index.ts';
import { newFieldId } from './design-session.svelte.ts';
import type { Editing } from './editing.ts';
import type { TryOut } from './try-out.svelte.ts';

const kept = (editing: Editing, id: string, one: FormCase): boolean =>
  editing.do(setForm(editing.session.form, ['tests', id], one as unknown as Json));

/** What the preview holds becomes a case: what the form makes of it now is what it must make later. */
export function keepTest(editing: Editing, compiled: CompiledForm, tryOut: TryOut, title: Text) {
  const now = new Date().toISOString();
  const trial = { compiled, registry: fieldKinds, timeZone: zone, now };
  const { view, data } = tryOut;
  return kept(editing, newFieldId(), keepCase({ ...trial, view, data }, title));
}

/** The same data and time, with what the form makes of them now. */
export function keepAgain(editing: Editing, compiled: CompiledForm, id: string): void {
  const was = editing.session.form.tests?.[id];
  if (!was) return;
  const { view, now, title } = was;
  const data = caseData(compiled, fieldKinds, was);
  const trial = { compiled, registry: fieldKinds, timeZone: zone, now, view, data };
  kept(editing, id, keepCase(trial, title));
}
