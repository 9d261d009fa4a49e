import { and, eq, isNotNull, notInArray } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import { dataOf, keptLost, lostColumn, registerKey } from '../registers/index.ts';
import type { Job } from './job.ts';
import { oldVersions } from './migrate-records.ts';
import type { RegisterTarget, Targets } from './targets.ts';

const { records } = schema;

/** Where data fit as they are, as in a version that came back, a value in its place is lost no more. */
export async function settleLost(
  { call: { deps } }: Job,
  target: RegisterTarget,
  declared: Targets['declared'],
): Promise<void> {
  const { key, to } = target;
  const old = [...oldVersions(target, declared).keys()];
  const rows = await deps.db
    .select()
    .from(records)
    .where(
      and(
        ...[eq(records.register, key), isNotNull(records.lost)],
        ...(old.length > 0 ? [notInArray(records.version, old)] : []),
      ),
    );
  const secret = await registerKey(deps.caseKeys, key);
  const losing = { kinds: deps.fieldKinds, secret, to };
  for (const { salt, ...row } of rows) {
    if (!salt) continue;
    const own = { ...row, salt };
    const lost = lostColumn(losing, own, dataOf(secret, own), keptLost(secret, own));
    const { id, revision } = row;
    if (lost === null)
      await deps.db
        .update(records)
        .set({ lost })
        .where(and(eq(records.id, id), eq(records.revision, revision)));
  }
}
