import { ok } from '@yishi/policies';
import { sql } from 'drizzle-orm';
import type { AuditEntry } from '../../contract/contract.gen.ts';
import type { Call, Service } from '../support/index.ts';
import { cutPage, likeText, pageSize, readCursor, writeCursor } from '../support/index.ts';
import { journalDetails } from './journal-details.ts';
import { textsIn } from '../directory/index.ts';
import { namesOf } from './names-of.ts';
import { openDetail } from './read-audit-rows.ts';

interface Row extends Record<string, unknown> {
  /** 1: an act in a case, from its journal; 0: what was done besides. */
  act: 0 | 1;
  scope: string;
  n: number;
  at: string;
  actor: string;
  name: string | null;
  action: string;
  content: Buffer | null;
  bundle: string | null;
}

/** What people did, in cases and besides, over all chains, the latest first. */
export const listAudit: Service<'listAudit'> = async (call) => {
  const { cursor, limit } = call.query;
  const size = pageSize(limit, 50);
  const read = readCursor(cursor, ['at', 'text', 'count', 'count']);
  if (!read.ok) return read;
  const found = await readPage(call, read.value, size + 1);
  const items = new Map<Row, AuditEntry>();
  for (const row of found) items.set(row, await entryOf(call, row));
  await nameAll(call, [...items.values()]);
  const page = cutPage(
    found,
    size,
    (row) => items.get(row),
    (row) => writeCursor([new Date(row.at).toISOString(), row.scope, row.n, row.act]),
  );
  return ok({ ...page, items: page.items.filter((item) => item !== undefined) });
};

/** Time's own acts stand in the chain of the case only. */
async function readPage(
  call: Call<'listAudit'>,
  from: unknown[] | undefined,
  limit: number,
): Promise<Row[]> {
  const { q, action, person } = call.query;
  const text = `%${likeText((q ?? '').trim())}%`;
  const found = await call.deps.db.execute<Row>(sql`
    select e.*, p.name, c.bundle from (
      select 0 as act, scope, n, at, actor, action, detail as content from audit
      union all
      select 1, 'case/' || case_id, seq, at, actor, type, null from journal where actor <> 'system'
    ) e
    left join persons p on p.id = e.actor
    left join cases c on e.act = 1 and c.id = substr(e.scope, 6)
    where true
      ${action ? sql`and e.action = ${action}` : sql``}
      ${person ? sql`and e.actor = ${person}` : sql``}
      ${q?.trim() ? sql`and (p.name ilike ${text} or e.action ilike ${text})` : sql``}
      ${from ? sql`and (e.at, e.scope, e.n, e.act) < (${from[0]}::timestamptz, ${from[1]}, ${from[2]}, ${from[3]})` : sql``}
    order by e.at desc, e.scope desc, e.n desc, e.act desc limit ${limit}`);
  return found.rows;
}

async function entryOf(call: Call<'listAudit'>, row: Row): Promise<AuditEntry> {
  const caseId = row.scope.startsWith('case/') ? row.scope.slice('case/'.length) : null;
  return {
    id: `${row.act === 1 ? 'act:' : ''}${row.scope.replace('/', ':')}:${row.n}`,
    at: new Date(row.at).toISOString(),
    actor: row.name === null ? null : { id: row.actor, name: row.name },
    action: row.action,
    caseId,
    ...(await contentOf(call, row, caseId)),
  };
}

async function contentOf(
  call: Call<'listAudit'>,
  { act, scope, n, content, bundle }: Row,
  caseId: string | null,
): Promise<Pick<AuditEntry, 'subject' | 'details' | 'names'>> {
  if (act === 1 && caseId !== null && bundle !== null) {
    const told = await journalDetails(call, { caseId, seq: n, bundle });
    return { subject: scope, ...told };
  }
  if (content === null) return { subject: scope, details: {}, names: {} };
  const { subject, ...details } = await openDetail(call.deps.caseKeys, scope, n, content);
  return { subject: typeof subject === 'string' ? subject : '', details, names: {} };
}

/** Gives every entry the names of what it mentions. */
async function nameAll(call: Call<'listAudit'>, entries: AuditEntry[]): Promise<void> {
  const mentioned = ({ subject, details }: AuditEntry): string[] => [
    subject.slice(subject.indexOf('/') + 1),
    ...textsIn(details),
  ];
  const names = await namesOf(call, entries.flatMap(mentioned));
  for (const entry of entries) {
    const ids = new Set(mentioned(entry));
    const found = [...names].filter(([key]) => ids.has(key.slice(key.indexOf('/') + 1)));
    entry.names = { ...entry.names, ...Object.fromEntries(found) };
  }
}
