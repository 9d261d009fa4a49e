import { ok, refuse } from '@yishi/policies';
import { faultsOf, tryCall } from '../../engine/index.ts';
import type { Service } from '../support/index.ts';
import { audit, conflict, newId, notFound, transact } from '../support/index.ts';
import { kindOf, rowOf, settingsOf, wrongSettings } from './connection.ts';

/** How long somebody waits for the other side, in milliseconds. */
const patience = 20_000;

/** Sends a real test and says what came back; the transaction only notes who did. */
export const tryConnector: Service<'tryConnector'> = async (call) => {
  const { deps, params, body } = call;
  const row = await rowOf(deps.db, params.key);
  const kind = kindOf(deps, params.key, row);
  if (!kind) return notFound('这个连接器');
  if (!row) return conflict('', 'connectors.unset', '这个连接器还没有设置');
  const settings = await settingsOf(deps, deps.pool, row);
  const faults = faultsOf(kind, settings);
  if (faults.length > 0) return wrongSettings(faults);
  const trial = kind.trials(settings)[body.trial];
  if (!trial) {
    return refuse({ path: '/trial', code: 'connectors.trial', message: '没有这项测试' });
  }
  const { outcome, words, took, output } = await tryCall(
    deps.pool,
    params.key,
    kind.open(settings),
    trial.input,
    { caseId: '', effectId: newId(), signal: AbortSignal.timeout(patience) },
    null,
  );
  return transact(call, async (_tx, client) => {
    await audit(call, client, {
      ...{ scope: 'installation', action: 'try-connector', subject: `connector/${params.key}` },
      detail: { outcome },
    });
    return ok({ outcome, words, took, answer: output ?? null });
  });
};
