import {
  ApplicationFailure,
  allHandlersFinished,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  defineUpdate,
  setHandler,
} from '@temporalio/workflow';
import { nextDue } from '../core/index.ts';
import type { CaseState, Envelope, Instant, StepKindRegistry } from '../core/index.ts';
import { applyRows, refusals, seqOf, submit } from './case-run.ts';
import type { CaseRun } from './case-run.ts';
import { local, now, openShell } from './case-shell.ts';
import type { CaseShell } from './case-shell.ts';
import { actUpdateName, catchUpSignalName, positionQueryName, refusalType } from './contract.ts';
import { openSteps } from './show-attributes.ts';
import type { ActResult, CaseEnd, CaseInput, Position, RefusalDetail } from './contract.ts';

const act = defineUpdate<ActResult, [Envelope]>(actUpdateName);
const catchUp = defineSignal(catchUpSignalName);
const position = defineQuery<Position>(positionQueryName);

/** A run whose start was refused, or never came, waits this long and ends. */
const startPatience = '30s';
/** Timers that moved nothing were refused, an incident is open: tried again this much later. */
const retryPause = 15 * 60_000;

/** The workflow of one case over the given step kinds: thin, it only orders, commits and waits. */
export function defineCaseWorkflow(
  kinds: StepKindRegistry,
): (input: CaseInput) => Promise<CaseEnd> {
  return async function caseWorkflow(input: CaseInput): Promise<CaseEnd> {
    const shell = openShell(input, kinds);
    const { run } = shell;
    setHandlers(shell);
    if (run.state) await shell.settle(async () => undefined);
    else await condition(() => run.state !== undefined, startPatience);
    if (!run.state) await condition(allHandlersFinished);
    if (!run.state) return { phase: 'never-started', seq: 0 };
    const last = await untilOver(shell, run.state);
    if (last.phase !== 'running') return { phase: last.phase, seq: last.seq };
    return continueAsNew<(next: CaseInput) => Promise<CaseEnd>>({
      ...input,
      state: last,
      lastAt: run.lastAt,
    });
  };
}

function setHandlers(shell: CaseShell): void {
  const { run } = shell;
  /** Asked to read the journal and not done: what the run knows refuses nobody. */
  let behind = 0;
  setHandler(
    act,
    (envelope) => {
      shell.countUpdate();
      return shell.settle(() => submit(run, local, envelope));
    },
    { validator: (envelope) => (behind > 0 ? undefined : refuseEarly(run, envelope)) },
  );
  setHandler(catchUp, async () => {
    behind += 1;
    await shell.settle(() => catchUpWithJournal(run));
    behind -= 1;
  });
  setHandler(position, () => ({
    seq: seqOf(run),
    steps: run.state ? openSteps(run.state) : [],
    ...(run.hash !== undefined && { hash: run.hash }),
    ...(run.halted && { halted: run.halted }),
  }));
}

/** Refuses before anything is written to the history. */
function refuseEarly(run: CaseRun, envelope: Envelope): void {
  const problems = refusals(run, envelope);
  if (problems.length === 0) return;
  const detail: RefusalDetail = { problems, seq: seqOf(run) };
  throw ApplicationFailure.create({ type: refusalType, nonRetryable: true, details: [detail] });
}

async function catchUpWithJournal(run: CaseRun): Promise<void> {
  for (;;) {
    const rows = await local.journalAfter({ caseId: run.caseId, seq: seqOf(run) });
    if (rows.length === 0 || run.halted) return;
    await applyRows(run, rows);
  }
}

/** Keeps time until the case ends or the history is long; every handler has finished then. */
async function untilOver(shell: CaseShell, started: CaseState): Promise<CaseState> {
  const { run, timer } = shell;
  let notBefore: Instant = '';
  for (;;) {
    const state = run.state ?? started;
    if (state.phase !== 'running' || shell.mayHandOver()) break;
    const due = run.halted ? undefined : notEarlier(nextDue(state), notBefore);
    if (due !== undefined && due <= now()) {
      await shell.system(`timers/${state.seq + 1}`, { type: 'TimersFired' });
      notBefore = run.state === state ? inMilliseconds(retryPause) : '';
      continue;
    }
    timer.arm(due);
    await condition(() => run.state !== state || timer.rang() || shell.mayHandOver());
  }
  await condition(allHandlersFinished);
  return run.state ?? started;
}

const notEarlier = (due: Instant | undefined, than: Instant): Instant | undefined =>
  due !== undefined && due < than ? than : due;

const inMilliseconds = (wait: number): Instant => new Date(Date.parse(now()) + wait).toISOString();
