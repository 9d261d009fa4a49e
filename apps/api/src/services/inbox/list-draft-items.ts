import type { Result } from '@yishi/policies';
import { ok } from '@yishi/policies';
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { InboxItem, ListInboxAnswer } from '../../contract/contract.gen.ts';
import { schema } from '../../db/index.ts';
import type { Call } from '../support/index.ts';
import { cutPage, readCursor, writeCursor } from '../support/index.ts';
import { draftTitle } from './draft-title.ts';

const { cases, drafts, tasks } = schema;

/** Drafts as a box of the workplace, the latest first. */
export async function listDraftItems(
  call: Call<'listInbox'>,
  person: string,
  size: number,
): Promise<Result<ListInboxAnswer>> {
  const { cursor, procedure } = call.query;
  const read = readCursor(cursor, ['at', 'text']);
  if (!read.ok) return read;
  const from = read.value;
  const rows = await call.deps.db
    .select({
      draft: drafts,
      number: cases.number,
      title: cases.title,
      unit: cases.unit,
      unitName: cases.unitName,
      status: tasks.status,
    })
    .from(drafts)
    .leftJoin(cases, eq(cases.id, drafts.case))
    .leftJoin(tasks, and(eq(tasks.case, drafts.case), eq(tasks.task, drafts.task)))
    .where(
      and(
        eq(drafts.person, person),
        isNull(drafts.deletedAt),
        procedure ? eq(drafts.procedure, procedure) : undefined,
        from
          ? sql`(${drafts.updatedAt}, ${drafts.id}) < (${from[0]}::timestamptz, ${from[1]})`
          : undefined,
      ),
    )
    .orderBy(desc(drafts.updatedAt), desc(drafts.id))
    .limit(size + 1);
  const titles = new Map<string, InboxItem['procedure']>();
  const own = new Map<string, string | undefined>();
  for (const { draft } of rows) {
    const { bundle, program } = await call.deps.bundles.get(draft.bundle);
    const { key, title } = bundle.procedure;
    titles.set(draft.bundle, { key, title });
    own.set(draft.id, draftTitle(program, draft.data, call.now));
  }
  const page = cutPage(
    rows,
    size,
    ({ draft, number, title, unit, unitName, status }): InboxItem => {
      const of = titles.get(draft.bundle) ?? { key: draft.procedure, title: { 'zh-CN': '' } };
      return {
        box: 'drafts',
        taskId: draft.task,
        caseId: draft.case,
        draftId: draft.id,
        number,
        title: title ?? own.get(draft.id) ?? of.title['zh-CN'],
        procedure: of,
        step: null,
        from: null,
        unit: unit !== null && unitName !== null ? { id: unit, name: unitName } : null,
        receivedAt: draft.updatedAt,
        due: null,
        phase: null,
        pool: false,
        claimedBy: null,
        urged: false,
        unread: false,
        onBehalfOf: null,
        action: null,
        ...(status !== null && status !== 'open' && status !== 'suspended' ? { over: true } : {}),
      };
    },
    ({ draft }) => writeCursor([draft.updatedAt, draft.id]),
  );
  return ok(page);
}
