import {
  allHandlersFinished,
  proxyActivities,
  proxyLocalActivities,
  proxySinks,
  workflowInfo,
} from '@temporalio/workflow';
import type { Sinks } from '@temporalio/workflow';
import { stateHash } from '../core/index.ts';
import type { CaseEvent, Instant, StepKindRegistry } from '../core/index.ts';
import { createCaseEffects } from './case-effects.ts';
import type { CaseEffects } from './case-effects.ts';
import { submit } from './case-run.ts';
import type { CaseRun } from './case-run.ts';
import { createCaseTimer } from './case-timer.ts';
import type { CaseTimer } from './case-timer.ts';
import { defaultLimits } from './contract.ts';
import type { ActResult, CaseActivities, CaseInput, Mismatch } from './contract.ts';
import { createMutex } from './mutex.ts';
import { showAttributes } from './show-attributes.ts';

/** Reaches the worker on replay too, where no activity can: a changed core must not go unseen. */
export interface CaseSinks extends Sinks {
  engine: { mismatch(found: Mismatch): void };
}

export const local = proxyLocalActivities<CaseActivities>({
  startToCloseTimeout: '20s',
  localRetryThreshold: '1m',
  retry: { initialInterval: '100ms', backoffCoefficient: 2, maximumInterval: '10s' },
});
const remote = proxyActivities<CaseActivities>({
  startToCloseTimeout: '2m',
  retry: {
    initialInterval: '1s',
    backoffCoefficient: 3,
    maximumInterval: '5m',
    maximumAttempts: 6,
  },
});
const { engine } = proxySinks<CaseSinks>();

/** Workflow time: equal on every replay. */
export const now = (): Instant => new Date(Date.now()).toISOString();

/** A run with what moves it; handlers and main loop share it. */
export interface CaseShell {
  readonly run: CaseRun;
  readonly timer: CaseTimer;
  readonly effects: CaseEffects;
  /** Does the work alone, then starts and shows what follows from the new state. */
  settle<T>(work: () => Promise<T>): Promise<T>;
  /** Submits an event of the engine itself. */
  system(requestId: string, event: CaseEvent): Promise<ActResult>;
  countUpdate(): void;
  /** Whether the history is long enough, and nothing is under way that a new run would lose. */
  mayHandOver(): boolean;
}

export function openShell(input: CaseInput, kinds: StepKindRegistry): CaseShell {
  const run = openRun(input, kinds);
  const limits = input.limits ?? defaultLimits;
  const exclusive = createMutex();
  let shown: string | undefined;
  let updates = 0;

  const settle = <T>(work: () => Promise<T>): Promise<T> =>
    exclusive(async () => {
      const result = await work();
      if (run.state && !run.halted) {
        effects.launch(run.state.effects);
        shown = showAttributes(run.program, run.state, shown);
      }
      return result;
    });
  const system = (requestId: string, event: CaseEvent): Promise<ActResult> =>
    settle(() => submit(run, local, { requestId, at: now(), actor: { type: 'system' }, event }));
  const effects = createCaseEffects(run.caseId, remote, async (effectId, event) => {
    await system(`effect/${effectId}`, event);
  });

  return {
    run,
    timer: createCaseTimer(now),
    effects,
    settle,
    system,
    countUpdate: () => {
      updates += 1;
    },
    mayHandOver: () =>
      // A run that has moved nothing would hand over for ever.
      run.state !== input.state &&
      isFull(limits.events, updates >= limits.updates) &&
      effects.inFlight() === 0 &&
      allHandlersFinished(),
  };
}

function isFull(events: number, enoughUpdates: boolean): boolean {
  const { historyLength, continueAsNewSuggested } = workflowInfo();
  return enoughUpdates || historyLength >= events || continueAsNewSuggested;
}

function openRun(input: CaseInput, kinds: StepKindRegistry): CaseRun {
  return {
    caseId: input.caseId,
    program: input.program,
    kinds,
    ...(input.state && { state: input.state, hash: stateHash(input.state) }),
    lastAt: input.lastAt ?? '',
    async mismatch(found) {
      engine.mismatch(found);
      // History says otherwise: failing the task keeps this worker's core from going on with it.
      if (workflowInfo().unsafe.isReplaying) throw new Error(describe(found));
      await local.reportMismatch(found);
    },
  };
}

const describe = (found: Mismatch): string =>
  `state hash differs at ${found.caseId} ${found.seq}: journal ${found.expected}, core ${found.found}`;
