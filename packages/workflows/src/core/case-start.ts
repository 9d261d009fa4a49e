import type { ProgramStep } from '../definition/index.ts';
import { log, rootBlock, type Draft } from './draft.ts';
import { plain } from './plain.ts';
import { enterStep } from './flow.ts';
import { actorParams, recordHandled } from './handled.ts';
import { caseNumber } from './number.ts';
import { keepSubmission } from './submissions.ts';
import type { CaseEvent, CaseState, Envelope, Program } from './types.ts';

type Started = Extract<CaseEvent, { type: 'CaseStarted' }>;

/** A case before its first step: nothing is open yet. */
export function emptyCase(program: Program, envelope: Envelope, event: Started): CaseState {
  return {
    format: 1,
    caseId: event.caseId,
    bundle: program.bundle,
    seq: 0,
    phase: 'running',
    number: '',
    title: '',
    startedAt: envelope.at,
    applicant: plain(event.applicant),
    choices: plain(event.choices ?? {}),
    forms: {},
    results: {},
    variables: {},
    handled: [],
    trail: [],
    root: { block: rootBlock, index: 0, done: false },
    tasks: {},
    timers: [],
    incidents: [],
    passed: {},
    effects: {},
    requests: [],
    counters: {},
  };
}

/** Gives the case its number and title and enters the first step. */
export function startCase(draft: Draft, event: Started): void {
  const { state } = draft;
  state.number = caseNumber(draft, state.applicant.unit);
  state.title = state.number;
  keepSubmission(draft, event.submission);
  const first = draft.program.steps[0] as ProgramStep;
  log(draft, 'case.started', first.id, { ...actorParams(draft), number: state.number });
  const activation = enterStep(draft, state.root, first);
  recordHandled(draft, { step: first.id, entry: activation.id }, 'submit');
}
