import { join } from 'node:path';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import type { InjectedSinks } from '@temporalio/worker';
import { advance, stateHash } from '@yishi/workflows';
import type { CaseState, StepKindRegistry } from '@yishi/workflows';
import { caseWorkflowId } from '@yishi/workflows/temporal';
import type { CaseSinks, Mismatch } from '@yishi/workflows/temporal';
import { buildWorkflowBundle } from '../../apps/api/src/engine/worker/index.ts';
import { converterOf } from './recording.ts';
import type { Recording } from './recording.ts';

const cacheDir = join(import.meta.dirname, '../../.cache');

export interface Replayed {
  /** Names of the runs that Temporal's own check refuses, with its words. */
  refused: string[];
  /** States that today's core makes differently. */
  mismatches: Mismatch[];
}

let quiet = false;

function beQuiet(): void {
  if (quiet) return;
  Runtime.install({
    logger: new DefaultLogger('ERROR', () => undefined),
    telemetryOptions: { logging: { filter: 'off' } },
  });
  quiet = true;
}

/** Runs recorded histories through a workflow bundle; `entry` is another than the product's own. */
export async function replay(
  recordings: readonly (readonly [string, Recording])[],
  entry?: string,
): Promise<Replayed> {
  beQuiet();
  const found: Replayed = { refused: [], mismatches: [] };
  const sinks: InjectedSinks<CaseSinks> = {
    engine: {
      mismatch: { callDuringReplay: true, fn: (_info, what) => void found.mismatches.push(what) },
    },
  };
  const histories = recordings.flatMap(([name, { caseId, runs }]) =>
    runs.map((history, run) => ({ name: `${name} ${run + 1}`, caseId, history })),
  );
  const names = histories.values();
  const results = Worker.runReplayHistories(
    {
      workflowBundle: await buildWorkflowBundle(
        cacheDir,
        entry === undefined ? {} : { workflowsPath: entry },
      ),
      dataConverter: converterOf(recordings.map(([, recording]) => recording)),
      sinks,
    },
    histories.map(({ caseId, history }) => ({ workflowId: caseWorkflowId(caseId), history })),
  );
  for await (const { error } of results) {
    const run = names.next().value;
    if (error) found.refused.push(`${run?.name}: ${error.message}`);
  }
  return found;
}

/** The first row whose state today's core makes differently, by seq; 0 when there is none. */
export function firstDifference({ program, journal }: Recording, kinds: StepKindRegistry): number {
  let state: CaseState | undefined;
  for (const { seq, envelope, facts, hash } of journal) {
    const result = advance(program, state, envelope, facts, kinds);
    if (result.type !== 'advanced' || stateHash(result.state) !== hash) return seq;
    state = result.state;
  }
  return 0;
}
