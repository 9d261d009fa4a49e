import type { Problem } from '@yishi/policies';
import { and, eq, inArray } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import { openRegister } from './open-register.ts';
import type { RecordPick } from './records-in-data.ts';
import { registerKey } from './record-key.ts';
import { recordReader } from './record-reader.ts';
import { recordsInData } from './records-in-data.ts';
import { shownRecord } from './shown-record.ts';
import type { RecordCall } from './record-call.ts';

const { records, units } = schema;

type Caller = Pick<RecordCall, 'deps' | 'actor'>;

/**
 * What is wrong with records chosen in form data: one that its sender may not see, that is void, or
 * that is called otherwise by now. Those that stood there before are not asked about again.
 */
export async function checkPicks(
  call: Caller,
  { data, base }: { data: unknown; base: unknown },
): Promise<Problem[]> {
  const before = new Set(recordsInData(base).map(({ pick }) => idOf(pick)));
  const fresh = recordsInData(data).filter(({ pick }) => !before.has(idOf(pick)));
  const problems: Problem[] = [];
  for (const register of new Set(fresh.map(({ pick }) => pick.register))) {
    const picks = fresh.filter(({ pick }) => pick.register === register);
    const titles = await titlesSeen(
      call,
      register,
      picks.map(({ pick }) => pick.record),
    );
    for (const { path, pick } of picks) {
      const wrong = wrongWith(pick, titles.get(pick.record));
      if (wrong) problems.push({ path, ...wrong, params: { title: pick.title } });
    }
  }
  return problems;
}

const idOf = ({ register, record, title }: RecordPick): string =>
  JSON.stringify([register, record, title]);

function wrongWith(
  { title }: RecordPick,
  seen: string | undefined,
): Pick<Problem, 'code' | 'message'> | undefined {
  if (seen === title) return undefined;
  return seen === undefined
    ? { code: 'records.unknown', message: `台账中没有“${title}”这条记录，请重新选择` }
    : { code: 'records.renamed', message: `台账记录“${title}”的名称已有变化，请重新选择` };
}

/** What live records are called to the caller, by id; those not to be seen are left out. */
async function titlesSeen(
  call: Caller,
  key: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const register = await openRegister(call, key);
  if (!register.ok) return new Map();
  const { live, rights } = register.value;
  const rows = await call.deps.db
    .select({ row: records, path: units.path })
    .from(records)
    .innerJoin(units, eq(units.id, records.unit))
    .where(
      and(eq(records.register, key), eq(records.state, 'live'), inArray(records.id, [...ids])),
    );
  const secret = await registerKey(call.deps.caseKeys, key);
  const stored = rows.map(({ row }) => row);
  const read = await recordReader(call, register.value, secret, stored);
  const titles = new Map<string, string>();
  for (const { row, path } of rows) {
    const place = { unitPath: path.split('.'), createdBy: row.createdBy };
    if (!rights.may('read', place)) continue;
    const whole = { title: row.title, data: read(row).data };
    const exact = rights.may('exact', place);
    titles.set(row.id, shownRecord(live, call.deps.fieldKinds, whole, exact).title);
  }
  return titles;
}
