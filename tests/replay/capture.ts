import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { Engine } from '../../apps/api/src/engine/index.ts';
import { readState } from '../../apps/api/src/engine/index.ts';
import { readJournalRows } from '../../apps/api/src/engine/commit/index.ts';
import { historiesOf } from '../../apps/api/src/engine/testing/histories.ts';
import { until } from '../support/product.ts';
import { caseWorkflowId } from '@yishi/workflows/temporal';
import type { Position } from '@yishi/workflows/temporal';
import { positionQueryName } from '@yishi/workflows/temporal';
import type { Recording } from './recording.ts';

/** Takes down what is left of a case once its run stands where the journal does. */
export async function capture(engine: Engine, caseId: string, about: string): Promise<Recording> {
  const { pool, keys, programs } = engine;
  await until(`the run of ${caseId}`, 30, async () => {
    const stored = await readState(pool, keys, caseId);
    const handle = engine.workflows.getHandle(caseWorkflowId(caseId));
    const { status } = await handle.describe();
    if (status.name !== 'RUNNING') return stored?.state.phase !== 'running';
    return (await handle.query<Position>(positionQueryName)).seq === stored?.seq;
  });
  const stored = await readState(pool, keys, caseId);
  if (!stored) throw new Error(`no case ${caseId}`);
  return {
    about,
    caseId,
    key: (await keys.get(caseId)).export().toString('base64'),
    program: await programs.get(stored.state.bundle),
    journal: await readJournalRows(pool, keys, caseId, 0),
    runs: (await historiesOf(engine.workflows, caseId)).map(
      (history) => JSON.parse(nameless(historyToJSON(history))) as object,
    ),
  };
}

/** Which process on which machine it was has no place in a recording. */
const nameless = (json: unknown): string =>
  (typeof json === 'string' ? json : JSON.stringify(json)).replaceAll(
    /"identity":\s*"[^"]*"/g,
    '"identity":"recorded"',
  );
