import type { ConnectorCall, ConnectorItem } from '../../contract/contract.gen.ts';
import type { Queryable } from '../../db/index.ts';

interface Row extends Record<string, unknown> {
  at: Date;
  outcome: ConnectorCall['outcome'];
  words: string;
  took: number;
  case: string | null;
  number: string | null;
}

const callOf = ({ at, outcome, words, took, case: id, number }: Row): ConnectorCall => ({
  at: at.toISOString(),
  outcome,
  words,
  took,
  case: id === null ? null : { id, number: number ?? '' },
});

/** The latest calls first. */
export async function callsOf(db: Queryable, key: string, most: number): Promise<ConnectorCall[]> {
  const { rows } = await db.query<Row>(
    `select l.at, l.outcome, l.words, l.took, l.case_id as case, c.number
     from connector_calls l left join cases c on c.id = l.case_id
     where l.connection = $1 order by l.id desc limit $2`,
    [key, most],
  );
  return rows.map(callOf);
}

export async function lastCalls(
  db: Queryable,
  key: string,
): Promise<Pick<ConnectorItem, 'last' | 'failures'>> {
  const [last = null] = await callsOf(db, key, 1);
  const { rows } = await db.query<{ n: number }>(
    `select count(*)::int as n from connector_calls
     where connection = $1 and outcome <> 'done' and at > now() - interval '7 days'`,
    [key],
  );
  return { last, failures: rows[0]?.n ?? 0 };
}
