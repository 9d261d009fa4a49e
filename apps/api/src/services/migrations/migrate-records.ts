import type { MigrationLeg } from '@yishi/forms';
import { canonicalJson, migrateThrough } from '@yishi/forms';
import { and, asc, eq, gt, inArray, isNotNull } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { OpenRegister, RecordMove } from '../registers/index.ts';
import {
  allLost,
  dataOf,
  keptLost,
  lostColumn,
  markVersion,
  moveRecord,
  registerKey,
  sealBefore,
} from '../registers/index.ts';
import { migrationContext, wayBetween } from '../versions/index.ts';
import type { Dealt, Job } from './job.ts';
import { batchSize, walk } from './job.ts';
import { dealt, itemOf, outcomeOf } from './outcome.ts';
import type { RegisterTarget, Targets } from './targets.ts';

const { records } = schema;

/** Versions whose records look different under the target, with their way to it. */
export function oldVersions(
  { to, versions }: RegisterTarget,
  declared: Targets['declared'],
): Map<string, { from: OpenRegister; legs: MigrationLeg[] }> {
  const ways = versions.map(
    (from) => [from.hash, { from, legs: wayBetween(versions, from.hash, to, declared) }] as const,
  );
  return new Map(ways.filter(([, { legs }]) => legs.length > 0));
}

/** Records of a register, batch by batch; each is tried or moved in the transaction of its batch. */
export async function migrateRecords(
  job: Job,
  target: RegisterTarget,
  declared: Targets['declared'],
): Promise<void> {
  const old = oldVersions(target, declared);
  if (old.size === 0) return;
  const { deps } = job.call;
  const kinds = deps.fieldKinds;
  const context = await migrationContext(deps);
  const secret = await registerKey(deps.caseKeys, target.key);
  const migrators = new Map(
    [...old].map(([hash, { legs }]) => [hash, migrateThrough(legs, kinds)]),
  );
  await walk(job, {
    name: `r:${target.key}`,
    next: ({ tx }, after) =>
      tx
        .select()
        .from(records)
        .where(
          and(
            ...[eq(records.register, target.key), inArray(records.version, [...old.keys()])],
            ...[gt(records.id, after), isNotNull(records.salt)],
          ),
        )
        .orderBy(asc(records.id))
        .limit(batchSize)
        .for('update'),
    one: async ({ tx }, row): Promise<Dealt> => {
      const { salt } = row;
      const from = old.get(row.version)?.from;
      const before = dataOf(secret, row);
      const made = migrators.get(row.version)?.(before, context);
      if (!from || !made || !salt) return { outcome: 'same' };
      const same = canonicalJson(made.data) === canonicalJson(before);
      const outcome = outcomeOf(made.findings, same);
      const item = itemOf(job, { id: row.id, record: row.id }, outcome, made.findings);
      if (job.row.state === 'trying') return dealt(outcome, item);
      const lost = allLost(keptLost(secret, row), made.lost);
      if (outcome === 'stopped') {
        const kept = lostColumn({ kinds, secret, to: target.to }, { ...row, salt }, made.data, lost);
        await tx.update(records).set({ lost: kept }).where(eq(records.id, row.id));
        return dealt(outcome, item);
      }
      if (!item) {
        await markVersion(tx, row.id, target.to);
        return { outcome };
      }
      const move: RecordMove = {
        ...{ row: { ...row, salt }, secret, from, to: target.to },
        ...{ before, after: made.data, lost, action: 'upgrade' },
      };
      const revision = await moveRecord({ ...job.call, now: deps.clock() }, tx, move);
      return { outcome, item: { ...item, revision, before: sealBefore(secret, move, revision) } };
    },
  });
}
