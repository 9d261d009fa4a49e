import { ConnectorRefusal } from '@yishi/workflows';
import type { Connector, ConnectorCall, Json } from '@yishi/workflows';
import type { ConnectorOutcome, Queryable } from '../../db/index.ts';

export interface Tried {
  outcome: ConnectorOutcome;
  /** Why it did not arrive, in the connector's words. */
  words: string;
  took: number;
  output?: Json;
  error?: unknown;
}

/** Calls once, keeps in the list of calls how it went, and gives that; never throws. */
export async function tryCall(
  db: Queryable,
  connection: string,
  connector: Connector,
  input: Json,
  call: ConnectorCall,
  caseId: string | null,
): Promise<Tried> {
  const begun = performance.now();
  const went = await settle(connector, input, call);
  const tried = { ...went, took: Math.round(performance.now() - begun) };
  // The call is made: that it cannot be listed must not make it be made again.
  await db
    .query({
      name: 'note_call',
      text: `insert into connector_calls (connection, case_id, outcome, words, took)
             values ($1, $2, $3, $4, $5)`,
      values: [connection, caseId, tried.outcome, tried.words.slice(0, 500), tried.took],
    })
    .catch(() => undefined);
  return tried;
}

async function settle(
  connector: Connector,
  input: Json,
  call: ConnectorCall,
): Promise<Omit<Tried, 'took'>> {
  try {
    return { outcome: 'done', words: '', output: await connector.call(input, call) };
  } catch (error) {
    const outcome = error instanceof ConnectorRefusal ? 'refused' : 'later';
    return { outcome, words: error instanceof Error ? error.message : String(error), error };
  }
}
