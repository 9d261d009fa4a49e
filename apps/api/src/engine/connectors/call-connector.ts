import { ApplicationFailure, Context } from '@temporalio/activity';
import type { Json } from '@yishi/workflows';
import type { CaseActivities } from '@yishi/workflows/temporal';
import type { Queryable } from '../../db/index.ts';
import { openJson, sealJson } from '../keys/index.ts';
import type { CaseKeys } from '../keys/index.ts';
import { ConnectorRefusal } from './connector.ts';
import type { Connector } from './connector.ts';

export interface ConnectorDeps {
  db: Queryable;
  keys: CaseKeys;
  connectors: readonly Connector[];
}

const purposeOf = (caseId: string, effectId: string): string => `effect/${caseId}/${effectId}`;

/** The activity: an effect that has succeeded gives its output again and is not called twice. */
export function createCallConnector({
  db,
  keys,
  connectors,
}: ConnectorDeps): CaseActivities['callConnector'] {
  return async function callConnector({ caseId, effectId, connector: name, input }) {
    const done = await db.query<{ output: Buffer | null }>(
      `select output from effects where case_id = $1 and effect_id = $2 and status = 'done'`,
      [caseId, effectId],
    );
    const key = await keys.get(caseId);
    const kept = done.rows[0]?.output;
    if (kept) return { output: openJson<Json>(key, kept, purposeOf(caseId, effectId)) };

    const connector = connectors.find((each) => each.key === name);
    if (!connector) throw ApplicationFailure.nonRetryable(`没有名为 ${name} 的连接器`);
    const output = await call(connector, input, { caseId, effectId });
    await db.query(
      `update effects set status = 'done', output = $3, done_at = now()
       where case_id = $1 and effect_id = $2`,
      [caseId, effectId, sealJson(key, output, purposeOf(caseId, effectId))],
    );
    return { output };
  };
}

async function call(
  connector: Connector,
  input: Json,
  ids: { caseId: string; effectId: string },
): Promise<Json> {
  try {
    return await connector.call(input, { ...ids, signal: Context.current().cancellationSignal });
  } catch (error) {
    if (error instanceof ConnectorRefusal) throw ApplicationFailure.nonRetryable(error.message);
    throw error;
  }
}
