import { eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import { filesInData } from '../attachments/index.ts';
import { openRecord } from './open-record.ts';
import { shownRecord } from './shown-record.ts';
import type { RecordCall } from './record-call.ts';

const { records } = schema;

/** A file is seen where the field of the record that holds it is seen. */
export async function seesInRecord(
  call: Pick<RecordCall, 'deps' | 'actor'>,
  id: string,
  file: string,
): Promise<boolean> {
  const [row] = await call.deps.db
    .select({ register: records.register })
    .from(records)
    .where(eq(records.id, id));
  const opened = row && (await openRecord(call, { key: row.register, id }));
  if (!opened?.ok) return false;
  const { register, exact, data, row: found } = opened.value;
  const whole = { title: found.title, data };
  const shown = shownRecord(register.live, call.deps.fieldKinds, whole, exact);
  return filesInData(shown.data).some((each) => each.id === file);
}
