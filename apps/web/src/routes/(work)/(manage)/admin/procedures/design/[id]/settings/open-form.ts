import { call } from '#lib/api/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { told } from '../../../../../told.ts';
import type { ProcedureSession } from '../procedure-session.svelte.ts';

/** Opens the design of a form beside the procedure: it is looked at again on coming back. */
export async function openForm(session: ProcedureSession, form: string): Promise<void> {
  const beside = window.open('', '_blank');
  const body = { pack: session.pack.key, form };
  const there = session.uses.forms.find((each) => each.form.key === form)?.design;
  const made = there
    ? { value: { id: there } }
    : await told(call('POST /admin/designs', { body }), m.designs_opened());
  if (!made) beside?.close();
  else if (beside) beside.location.href = `/admin/forms/${made.value.id}`;
}

/** A new form in the pack of the procedure; its key, once it is there. */
export async function newForm(session: ProcedureSession): Promise<string | undefined> {
  const { title } = session.procedure;
  const zh = m.flow_formTitle({ title: title['zh-CN'] }, { locale: 'zh-CN' });
  const body = { pack: session.pack.key, title: { 'zh-CN': zh } };
  const made = await told(call('POST /admin/designs', { body }), m.flow_formMade());
  if (!made) return undefined;
  await session.lookAround();
  return made.value.key;
}
