import { call } from '#lib/api/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { told } from '../../../../../told.ts';
import type { ProcedureSession } from '../procedure-session.svelte.ts';

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
