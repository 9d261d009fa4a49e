import { ok } from '@yishi/policies';
import type { Json } from '@yishi/workflows';
import { sql } from 'drizzle-orm';
import type { AuditEntry } from '../../contract/contract.gen.ts';
import type { Call, Service } from '../support/index.ts';
import { cutPage, likeText, pageSize, readCursor, writeCursor } from '../support/index.ts';
import { namesOf, textsIn } from './names-of.ts';
import { openDetail } from './read-audit-rows.ts';

interface Row extends Record<string, unknown> {
  scope: string;
  n: number;
  at: string;
  actor: string;
  name: string | null;
  action: string;
  detail: Buffer;
}

/** What people did besides steps, over all chains, the latest first. */
export const listAudit: Service<'listAudit'> = async (call) => {
  const { q, action, person, cursor, limit } = call.query;
  const size = pageSize(limit, 50);
  const read = readCursor(cursor, ['at', 'text', 'count']);
  if (!read.ok) return read;
  const from = read.value;
  const text = `%${likeText((q ?? '').trim())}%`;
  const found = await call.deps.db.execute<Row>(sql`
    select a.scope, a.n, a.at, a.actor, p.name, a.action, a.detail
    from audit a left join persons p on p.id = a.actor
    where true
      ${action ? sql`and a.action = ${action}` : sql``}
      ${person ? sql`and a.actor = ${person}` : sql``}
      ${q?.trim() ? sql`and (p.name ilike ${text} or a.action ilike ${text})` : sql``}
      ${from ? sql`and (a.at, a.scope, a.n) < (${from[0]}::timestamptz, ${from[1]}, ${from[2]})` : sql``}
    order by a.at desc, a.scope desc, a.n desc limit ${size + 1}`);
  const items = new Map<Row, AuditEntry>();
  for (const row of found.rows) {
    const { subject, ...details } = await openDetail(
      call.deps.caseKeys,
      row.scope,
      row.n,
      row.detail,
    );
    items.set(row, {
      id: `${row.scope}:${row.n}`.replace('/', ':'),
      at: new Date(row.at).toISOString(),
      actor: row.name === null ? null : { id: row.actor, name: row.name },
      action: row.action,
      subject: typeof subject === 'string' ? subject : '',
      caseId: row.scope.startsWith('case/') ? row.scope.slice('case/'.length) : null,
      details,
      names: {},
    });
  }
  await nameAll(call, [...items.values()]);
  const page = cutPage(
    found.rows,
    size,
    (row) => items.get(row),
    (row) => writeCursor([new Date(row.at).toISOString(), row.scope, row.n]),
  );
  return ok({ ...page, items: page.items.filter((item) => item !== undefined) });
};

/** Gives every entry the names of what it mentions. */
async function nameAll(call: Call<'listAudit'>, entries: AuditEntry[]): Promise<void> {
  const mentioned = ({ subject, details }: AuditEntry): string[] => [
    subject.slice(subject.indexOf('/') + 1),
    ...textsIn(details as Json),
  ];
  const names = await namesOf(call, entries.flatMap(mentioned));
  for (const entry of entries) {
    const ids = new Set(mentioned(entry));
    entry.names = Object.fromEntries(
      [...names].filter(([key]) => ids.has(key.slice(key.indexOf('/') + 1))),
    );
  }
}
