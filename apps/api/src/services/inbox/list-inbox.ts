import { ok } from '@yishi/policies';
import { sql } from 'drizzle-orm';
import type { InboxItem } from '../../contract/contract.gen.ts';
import type { OpenBundle } from '../bundles/index.ts';
import { listDraftItems } from './list-draft-items.ts';
import type { Call, Service } from '../support/index.ts';
import { cutPage, pageSize, personOf, signInFirst, writeCursor } from '../support/index.ts';
import { inboxFilters, inboxOrder, ownRows } from './inbox-filter.ts';
import type { InboxRow } from './inbox-rows.ts';
import { inboxItem, inboxPage, utc } from './inbox-rows.ts';
import { whoseBoxes } from '../support/index.ts';

/** A page of one box; todo holds the work of those one substitutes as well. */
export const listInbox: Service<'listInbox'> = async (call) => {
  const person = personOf(call.actor);
  if (!person) return signInFirst();
  const { box = 'todo', limit } = call.query;
  const size = pageSize(limit);
  if (box === 'drafts') return listDraftItems(call, person.id, size);
  const owners = box === 'todo' || box === 'waiting' ? whoseBoxes(person, call.now) : [person];
  const place = inboxOrder(call);
  if (!place.ok) return place;
  const { after, order } = place.value;
  const rows = sql`${ownRows(owners, box)} ${inboxFilters(call)} ${after}`;
  const found = await call.deps.db.execute<InboxRow>(inboxPage(rows, order, size + 1));
  const bundles = await bundlesOf(call, found.rows);
  const calendar = await call.deps.calendar.get(call.deps.pool);
  const context = { call, calendar, owners };
  const page = cutPage(
    found.rows,
    size,
    (row): InboxItem | undefined => {
      const open = bundles.get(row.bundle);
      return open && inboxItem(row, open, context);
    },
    (row) =>
      call.query.sort === 'due'
        ? writeCursor([row.dueAt === null ? null : utc(row.dueAt), row.id])
        : writeCursor([utc(row.at), row.id]),
  );
  return ok({ ...page, items: page.items.filter((item) => item !== undefined) });
};

async function bundlesOf(
  call: Call<'listInbox'>,
  rows: readonly InboxRow[],
): Promise<Map<string, OpenBundle>> {
  const bundles = new Map<string, OpenBundle>();
  for (const hash of new Set(rows.map((row) => row.bundle))) {
    bundles.set(hash, await call.deps.bundles.get(hash));
  }
  return bundles;
}
