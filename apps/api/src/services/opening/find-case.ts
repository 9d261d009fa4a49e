import type { InferSelectModel } from 'drizzle-orm';
import { and, eq, sql } from 'drizzle-orm';
import { prepareOnce, schema } from '../../db/index.ts';
import type { StateColumns, StoredCase } from '../../engine/index.ts';
import { CaseErased, knownHash, openState } from '../../engine/index.ts';
import type { Deps } from '../support/index.ts';

const { cases, caseStates, tasks } = schema;

export interface FoundCase {
  row: InferSelectModel<typeof cases>;
  /** Absent when the case was erased. */
  stored: StoredCase | undefined;
  /** The task that was asked for, if there is one of that id. */
  task: InferSelectModel<typeof tasks> | null;
}

/** All that opening a case or one of its tasks needs, in one question. */
const statement = prepareOnce((db) =>
  db
    .select({
      row: cases,
      seq: caseStates.seq,
      hash: caseStates.hash,
      halted: caseStates.halted,
      state: sql<Buffer | null>`case when ${caseStates.hash} <> ${sql.placeholder('known')}
        then ${caseStates.state} end`,
      task: tasks,
    })
    .from(cases)
    .leftJoin(caseStates, eq(caseStates.case, cases.id))
    .leftJoin(tasks, and(eq(tasks.case, cases.id), eq(tasks.task, sql.placeholder('task'))))
    .where(eq(cases.id, sql.placeholder('case')))
    .prepare('find_case'),
);

export async function findCase(
  { db, pool, caseKeys }: Pick<Deps, 'db' | 'pool' | 'caseKeys'>,
  caseId: string,
  taskId = '',
): Promise<FoundCase | undefined> {
  const known = knownHash(caseKeys, caseId);
  const [found] = await statement(db).execute({ case: caseId, task: taskId, known });
  if (!found) return undefined;
  const { row, seq, hash, halted, state, task } = found;
  if (seq === null || hash === null) return { row, stored: undefined, task };
  const columns: StateColumns = { seq, hash, halted, state };
  const stored = await openState(pool, caseKeys, caseId, columns).catch((error: unknown) => {
    if (error instanceof CaseErased) return undefined;
    throw error;
  });
  return { row, stored, task };
}
