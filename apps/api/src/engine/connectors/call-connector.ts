import { ApplicationFailure, Context } from '@temporalio/activity';
import type { Result } from '@yishi/policies';
import { ok } from '@yishi/policies';
import type { Connector, ConnectorCall, Json } from '@yishi/workflows';
import type { CaseActivities } from '@yishi/workflows/temporal';
import type { Pool, PoolClient } from 'pg';
import { throughGate, transact } from '../../db/index.ts';
import type { Queryable } from '../../db/index.ts';
import { openJson, sealJson } from '../keys/index.ts';
import type { CaseKeys } from '../keys/index.ts';
import type { InnerConnector } from './connector.ts';
import type { Connections } from './connections.ts';
import { tryCall } from './try-call.ts';

export interface ConnectorDeps {
  pool: Pool;
  keys: CaseKeys;
  /** Those that need no settings. */
  connectors: readonly (Connector | InnerConnector)[];
  connections?: Connections | undefined;
}

type EffectIds = Pick<ConnectorCall, 'caseId' | 'effectId'>;

const purposeOf = ({ caseId, effectId }: EffectIds): string => `effect/${caseId}/${effectId}`;

const none = (name: string) => ApplicationFailure.nonRetryable(`没有名为 ${name} 的连接器`);

/** The activity: an effect that has succeeded gives its output again and is not called twice. */
export function createCallConnector(deps: ConnectorDeps): CaseActivities['callConnector'] {
  const { pool, keys, connectors, connections } = deps;
  return async function callConnector({ caseId, effectId, connector: name, input }) {
    const ids = { caseId, effectId };
    const key = await keys.get(caseId);
    const known = connectors.find((each) => each.key === name);
    if (known && 'within' in known) return callWithin(deps, known, input, ids);
    const done = await pool.query<{ output: Buffer | null }>(
      `select output from effects where case_id = $1 and effect_id = $2 and status = 'done'`,
      [caseId, effectId],
    );
    const kept = done.rows[0]?.output;
    if (kept) return { output: openJson<Json>(key, kept, purposeOf(ids)) };
    const connector = known ?? (await connections?.find(name));
    if (!connector) throw none(name);
    const output = await call(pool, name, connector, input, ids);
    await noteDone(pool, ids, sealJson(key, output, purposeOf(ids)));
    return { output };
  };
}

/** The row of the effect is held: a second try waits, and then finds what the first one did. */
async function callWithin(
  { pool, keys }: ConnectorDeps,
  connector: InnerConnector,
  input: Json,
  ids: EffectIds,
): Promise<{ output: Json }> {
  const key = await keys.get(ids.caseId);
  const work = async (client: PoolClient): Promise<Result<Json>> => {
    const { rows } = await client.query<{ step: string; status: string; output: Buffer | null }>(
      'select step, status, output from effects where case_id = $1 and effect_id = $2 for update',
      [ids.caseId, ids.effectId],
    );
    const [row] = rows;
    if (!row) throw new Error(`no effect ${ids.effectId} of ${ids.caseId}`);
    if (row.status === 'done' && row.output) {
      return ok(openJson<Json>(key, row.output, purposeOf(ids)));
    }
    const result = await connector.within(client, input, { ...ids, step: row.step });
    if (result.ok) await noteDone(client, ids, sealJson(key, result.value, purposeOf(ids)));
    return result;
  };
  const result = await throughGate(pool, () => transact(pool, work, ({ ok: kept }) => kept));
  if (result.ok) return { output: result.value };
  throw ApplicationFailure.nonRetryable(result.problems.map(({ message }) => message).join('；'));
}

const noteDone = (db: Queryable, { caseId, effectId }: EffectIds, output: Buffer) =>
  db.query(
    `update effects set status = 'done', output = $3, done_at = now()
     where case_id = $1 and effect_id = $2`,
    [caseId, effectId, output],
  );

async function call(
  pool: Pool,
  name: string,
  connector: Connector,
  input: Json,
  ids: EffectIds,
): Promise<Json> {
  const asked = { ...ids, signal: Context.current().cancellationSignal };
  const { output, outcome, words, error } = await tryCall(
    pool,
    name,
    connector,
    input,
    asked,
    ids.caseId,
  );
  if (outcome === 'refused') throw ApplicationFailure.nonRetryable(words);
  if (outcome === 'later') throw error;
  return output ?? null;
}
