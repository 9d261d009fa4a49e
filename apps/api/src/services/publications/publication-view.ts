import type { Publication } from '../../contract/contract.gen.ts';
import type { Tx } from '../../db/index.ts';
import type { schema } from '../../db/index.ts';
import type { DesignRights } from '../access/index.ts';
import { peopleBehind } from '../people/index.ts';
import type { Call, RouteName } from '../support/index.ts';
import { actorId } from '../support/index.ts';

export type PublicationRow = typeof schema.publications.$inferSelect;

/** Requests as the caller sees them, with what they may do. */
export async function publicationViews(
  call: Pick<Call<RouteName>, 'actor'>,
  tx: Tx,
  rows: readonly PublicationRow[],
  rights: DesignRights,
): Promise<Publication[]> {
  const behind = await peopleBehind(
    tx,
    rows.flatMap(({ by, decidedBy }) => [by, decidedBy]),
  );
  const me = actorId(call.actor);
  return rows.map((row) => ({
    ...{ id: row.id, design: row.design, title: row.title, state: row.state },
    unit: rights.of(row.pack).unit,
    ...{ changes: row.changes, running: row.running },
    ...{ advice: row.advice, scenarios: row.scenarios, note: row.note },
    ...{ by: behind(row.by) ?? { id: row.by, name: '' }, at: row.at },
    ...{ decidedBy: behind(row.decidedBy), decidedAt: row.decidedAt, opinion: row.opinion },
    decides: row.state === 'waiting' && rights.district && row.by !== me,
    withdraws: row.state === 'waiting' && row.by === me,
  }));
}
