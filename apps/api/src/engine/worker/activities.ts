import type { Connector } from '@yishi/workflows';
import type { CaseActivities } from '@yishi/workflows/temporal';
import type { Pool } from 'pg';
import { readJournalRows } from '../commit/index.ts';
import type { CommitCase } from '../commit/index.ts';
import { createCallConnector } from '../connectors/index.ts';
import type { Connections, InnerConnector } from '../connectors/index.ts';
import { haltCase } from '../incidents.ts';
import type { CaseKeys } from '../keys/index.ts';

export interface ActivityDeps {
  pool: Pool;
  keys: CaseKeys;
  commit: CommitCase;
  connectors: readonly (Connector | InnerConnector)[];
  connections?: Connections | undefined;
}

/** What the worker does for workflows. */
export function createActivities(deps: ActivityDeps): CaseActivities {
  const { pool, keys, commit, connectors, connections } = deps;
  return {
    commit,
    journalAfter: ({ caseId, seq }) => readJournalRows(pool, keys, caseId, seq),
    reportMismatch: ({ caseId, seq, expected, found }) =>
      haltCase(pool, {
        caseId,
        incident: `engine:${seq}:mismatch`,
        code: 'state.mismatch',
        message: `第${seq}条记录后的状态与数据库不一致（应为 ${expected}，得到 ${found}）`,
      }),
    callConnector: createCallConnector({ pool, keys, connectors, connections }),
  };
}
