import { call } from '#lib/api/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { told } from '../../told.ts';

/** Opens the design of a published procedure; gives the address of its page. */
export async function openProcedure(procedure: string): Promise<string | undefined> {
  const body = { procedure };
  const made = await told(call('POST /admin/designs', { body }), m.flow_opened());
  return made ? `/admin/procedures/design/${made.value.id}` : undefined;
}
