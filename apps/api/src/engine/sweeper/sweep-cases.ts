import { catchUpSignalName, caseWorkflowId } from '@yishi/workflows/temporal';
import { closeIncident, hasIncident, reportIncident } from '../incidents.ts';
import { restartFromDatabase, startFromDatabase } from './revive-case.ts';
import type { ReviveDeps } from './revive-case.ts';
import { runPosition } from './run-position.ts';

export interface Swept {
  checked: number;
  caughtUp: number;
  revived: number;
  stuck: number;
}

export interface SweepOptions {
  /** Every running case, or only those whose last event nobody has checked yet. */
  which: 'all' | 'unchecked';
  /** How long a case has been left alone, in seconds: what just happened is still on its way. */
  quietFor: number;
  /** At most so many, oldest first. */
  limit: number;
}

const inParallel = 4;

/**
 * Finds cases whose run is behind the journal, or gone, and sets them going again. A case is looked
 * at once after its last event; that it was is kept, so that a sweep costs little.
 */
export async function sweepCases(deps: ReviveDeps, options: SweepOptions): Promise<Swept> {
  const swept: Swept = { checked: 0, caughtUp: 0, revived: 0, stuck: 0 };
  const { rows } = await deps.db.query<{ case_id: string; seq: number }>(
    `select s.case_id, s.seq from case_states s join cases c on c.id = s.case_id
     where c.phase = 'running' and s.halted is null
       and ($1 = 'all' or s.checked_seq < s.seq)
       and s.updated_at < now() - make_interval(secs => $2)
     order by s.updated_at limit $3`,
    [options.which, options.quietFor, options.limit],
  );
  const queue = [...rows];
  const next = async (): Promise<void> => {
    for (let row = queue.shift(); row; row = queue.shift()) {
      await sweepCase(deps, row.case_id, row.seq, swept);
    }
  };
  await Promise.all(Array.from({ length: inParallel }, next));
  return swept;
}

async function sweepCase(
  deps: ReviveDeps,
  caseId: string,
  seq: number,
  swept: Swept,
): Promise<void> {
  const position = await runPosition(deps.workflows, caseId);
  swept.checked += 1;
  switch (position.type) {
    case 'silent':
      return;
    case 'stuck':
      return unstick(deps, caseId, position.attempts, swept);
    case 'diverged':
      if (await restartFromDatabase(deps, caseId, 'the history is of another version')) {
        swept.revived += 1;
      }
      return;
    case 'missing':
      if (await startFromDatabase(deps, caseId)) swept.revived += 1;
      return;
    case 'running':
      if (position.seq < seq) {
        await deps.workflows.getHandle(caseWorkflowId(caseId)).signal(catchUpSignalName);
        swept.caughtUp += 1;
        return;
      }
      await deps.db.query(
        'update case_states set checked_seq = $2 where case_id = $1 and seq = $2',
        [caseId, seq],
      );
      await closeIncident(deps.db, caseId, stuck, 'restarted');
  }
}

const stuck = 'engine/stuck';

/** A run that fails again and again gets one new start; when that did not help, operators decide. */
async function unstick(
  deps: ReviveDeps,
  caseId: string,
  attempts: number,
  swept: Swept,
): Promise<void> {
  const known = await hasIncident(deps.db, caseId, stuck);
  if (known) {
    swept.stuck += 1;
    return;
  }
  await reportIncident(deps.db, {
    caseId,
    incident: stuck,
    code: 'workflow.stuck',
    message: `流程引擎处理该事项连续失败 ${attempts} 次，已自动重新启动一次`,
  });
  if (await restartFromDatabase(deps, caseId, 'its tasks failed again and again')) {
    swept.revived += 1;
  }
}
