import { canonicalJson, sha256Hex, type FormData } from '@yishi/forms';
import { submissionReads, type Program } from '../definition/index.ts';
import {
  advance,
  indexOf,
  locate,
  nextDue,
  stateHash,
  type Actor,
  type CaseEvent,
  type CaseState,
  type Command,
  type Envelope,
  type Facts,
  type Need,
  type PersonRef,
  type StepKindRegistry,
  type SubmissionRef,
  type Task,
} from '../core/index.ts';
import type { Problem } from '@yishi/policies';
import type { DataCheck } from './check-data.ts';
import type { Directory } from './directory.ts';
import type { ActorWhen, When } from './types.ts';

/** A case in a scenario, with its own clock. */
export interface Run {
  readonly program: Program;
  readonly kinds: StepKindRegistry;
  readonly directory: Directory;
  /** Id of a step by its id or zh-CN name. */
  readonly stepId: (name: string) => string;
  state: CaseState | undefined;
  now: string;
  requests: number;
  commands: Command[];
  /** What was accepted, with the facts it was decided on. */
  journal: { envelope: Envelope; facts: Facts; readonly hash: string }[];
  /** Needs are answered as they come up, so that nothing is tried twice; the outcome is the same. */
  readonly answersAhead?: boolean;
  /** Checks what is filled in; without it data are taken as they are. */
  readonly checking?: Checking;
}

export interface Checking {
  check: DataCheck;
  /** The view in which a case is started. */
  startView: string;
  /** Data as stored, by form; sheets are not kept, each is its own. */
  stored: Record<string, FormData>;
  /** What the forms had against the data of the last `when`. */
  wrong: string[];
}

const instant = (text: string): string => new Date(text).toISOString();

/** The hash is worked out when it is asked for: it costs more than the step itself. */
const entryOfJournal = (envelope: Envelope, facts: Facts, state: CaseState) => ({
  envelope,
  facts,
  get hash() {
    return stateHash(state);
  },
});

/** Facts that are found when they are first looked for. */
const answeredAhead = (directory: Directory): Facts =>
  new Proxy<Facts>(
    {},
    {
      get(known, key) {
        if (typeof key !== 'string') return undefined;
        const fact = known[key] ?? directory.answer([JSON.parse(key) as Need])[key];
        if (fact) known[key] = fact;
        return fact;
      },
    },
  );

/** Sends one event, its needs answered; problems when it is refused. */
export function send(run: Run, actor: Actor, event: CaseEvent): Problem[] {
  run.requests += 1;
  const envelope = { requestId: `r${run.requests}`, at: run.now, actor, event };
  let facts: Facts = run.answersAhead ? answeredAhead(run.directory) : {};
  for (;;) {
    const result = advance(run.program, run.state, envelope, facts, run.kinds);
    if (result.type === 'needs') {
      facts = { ...facts, ...run.directory.answer(result.needs) };
      continue;
    }
    if (result.type === 'refused') return result.problems;
    if (run.answersAhead) facts = { ...facts };
    if (result.state !== run.state) {
      run.journal.push(entryOfJournal(envelope, facts, result.state));
    }
    run.state = result.state;
    run.commands.push(...result.commands);
    return [];
  }
}

const refOf = (run: Run, name: string): PersonRef => {
  const { id, name: real } = run.directory.person(name);
  return { id, name: real };
};

function actorOf(run: Run, when: ActorWhen): Actor {
  const person = run.directory.person(when.actor);
  return {
    type: 'person',
    id: person.id,
    name: person.name,
    ...(when.for === undefined ? {} : { onBehalfOf: refOf(run, when.for) }),
    ...(person.administers ? { administers: true } : {}),
  };
}

/** What the form stores of the data; what is wrong with them is noted. */
function storedOf(run: Run, at: { form: string; view: string; step?: string }, data: FormData) {
  const { checking, now } = run;
  if (!checking) return data;
  const { form, view, step } = at;
  const kind = step === undefined ? undefined : indexOf(run.program).place(step).step.kind;
  const sheets = kind !== undefined && run.kinds.get(kind)?.sheets === true;
  const base = sheets ? {} : (checking.stored[form] ?? {});
  const checked = checking.check({ form, view, data, base, now });
  checking.wrong.push(...checked.wrong, ...checked.otherwise);
  if (!sheets) checking.stored[form] = checked.data;
  return checked.data;
}

const submissionOf = (
  run: Run,
  at: { form: string; view: string; step?: string } | undefined,
  given: FormData | undefined,
): { submission?: SubmissionRef } => {
  if (at === undefined || given === undefined) return {};
  const { form } = at;
  const data = storedOf(run, at, given);
  const hash = sha256Hex(canonicalJson({ form, data }));
  return { submission: { hash, form, reads: submissionReads(run.program, form, data) } };
};

/** The task that is meant: the actor's own in that step, else any of it. */
function taskOf(run: Run, when: ActorWhen): Task | undefined {
  const step = when.step === undefined ? undefined : run.stepId(when.step);
  const principal = refOf(run, when.for ?? when.actor).id;
  const tasks = Object.values(run.state?.tasks ?? {})
    .filter((task) => step === undefined || task.step === step)
    .filter((task) => when.item === undefined || task.path?.at(-1)?.index === when.item);
  const own = tasks.filter((task) => task.assignees.some(({ id }) => id === principal));
  return own.find((task) => !task.suspended) ?? own[0] ?? tasks[0];
}

function startEvent(run: Run, when: ActorWhen): CaseEvent {
  const person = run.directory.person(when.for ?? when.actor);
  const choices = Object.entries(when.choices ?? {}).map(([step, names]) => [
    run.stepId(step),
    names.map((name) => refOf(run, name)),
  ]);
  const { submission } = submissionOf(
    run,
    { form: run.program.mainForm ?? '', view: run.checking?.startView ?? '' },
    when.data ?? {},
  );
  return {
    type: 'CaseStarted',
    caseId: 'case-1',
    applicant: { id: person.id, name: person.name, unit: run.directory.unit(person.unit) },
    submission: submission as SubmissionRef,
    ...(choices.length ? { choices: Object.fromEntries(choices) as never } : {}),
  };
}

const list = (names: string | string[] | undefined): string[] =>
  names === undefined ? [] : Array.isArray(names) ? names : [names];

function entryOf(run: Run, when: ActorWhen): string {
  const step = run.stepId(when.step ?? '');
  const principal = refOf(run, when.for ?? when.actor).id;
  const own = run.state?.handled.findLast(
    ({ step: handled, by, onBehalfOf }) => handled === step && (onBehalfOf ?? by).id === principal,
  );
  return own?.entry ?? run.state?.handled.findLast((one) => one.step === step)?.entry ?? 'none';
}

const isParked = (run: Run, entry: string): boolean =>
  run.state ? (locate(run.state, entry)?.parked ?? false) : false;

/** The event of an action on the case as a whole; undefined for one on a task. */
function caseEvent(run: Run, when: ActorWhen): CaseEvent | undefined {
  const { opinion, reason = '', how = 'retry' } = when;
  switch (when.action) {
    case 'start':
      return startEvent(run, when);
    case 'cancel':
      return { type: 'CaseCancelled', reason };
    case 'terminate':
      return { type: 'CaseTerminated', reason };
    case 'withdraw': {
      const entry = entryOf(run, when);
      return { type: 'StepWithdrawn', entry, ...(opinion === undefined ? {} : { opinion }) };
    }
    case 'resolve': {
      const step = when.step === undefined ? undefined : run.stepId(when.step);
      const found = run.state?.incidents.filter((one) => step === undefined || one.step === step);
      const open = found?.find(({ entry }) => !isParked(run, entry)) ?? found?.[0];
      return {
        type: 'IncidentResolved',
        incidentId: open?.id ?? 'none',
        how,
        reason,
        ...(when.input === undefined ? {} : { input: when.input }),
        ...(when.people ? { people: when.people.map((name) => refOf(run, name)) } : {}),
      };
    }
    default:
      return undefined;
  }
}

function taskEvent(run: Run, when: ActorWhen): CaseEvent {
  const task = taskOf(run, when);
  const taskId = task?.id ?? 'none';
  const revision = when.stale ? 0 : (task?.revision ?? 1);
  const { opinion = '', reason = '' } = when;
  switch (when.action) {
    case 'return':
      return {
        type: 'TaskReturned',
        taskId,
        revision,
        toStep: run.stepId(list(when.to)[0] ?? ''),
        resume: when.resume ?? 'straight-back',
        opinion,
        corrections: when.corrections ?? [],
      };
    case 'transfer':
      return {
        type: 'TaskTransferred',
        taskId,
        revision,
        to: refOf(run, list(when.to)[0] ?? ''),
        opinion,
      };
    case 'reassign': {
      const to = list(when.to).map((name) => refOf(run, name));
      return { type: 'TaskReassigned', taskId, revision, to, reason };
    }
    default:
      return {
        type: 'TaskCompleted',
        taskId,
        revision,
        action: when.action,
        ...(when.opinion === undefined ? {} : { opinion }),
        ...submissionOf(run, task?.form && { ...task.form, step: task.step }, when.data),
      };
  }
}

/** Lets time pass to an instant; every timer on the way fires at its own time. */
export function passTime(run: Run, to: string): void {
  const due = () => (run.state?.phase === 'running' ? nextDue(run.state) : undefined);
  for (let next = due(); next !== undefined && next <= to; next = due()) {
    if (next > run.now) run.now = next;
    send(run, { type: 'system' }, { type: 'TimersFired' });
  }
  run.now = to;
}

const milliseconds: Record<string, number> = { day: 86_400_000, hour: 3_600_000, minute: 60_000 };

function later(run: Run, after: string): string {
  const [amount = '0', unit = ''] = after.split(' ');
  const one = unit.replace(/s$/, '');
  if (one === 'workingDay') return run.directory.afterWorkingDays(run.now, Number(amount));
  return new Date(Date.parse(run.now) + Number(amount) * (milliseconds[one] ?? 0)).toISOString();
}

function connectorEvent(run: Run, when: Extract<When, { connector: string }>): CaseEvent {
  const step = run.stepId(when.connector);
  const failed = (id: string) => run.state?.incidents.some(({ effectId }) => effectId === id);
  const effects = Object.values(run.state?.effects ?? {}).filter((one) => one.step === step);
  const effect = effects.find(({ id }) => !failed(id)) ?? effects[0];
  const effectId = effect?.id ?? 'none';
  return when.fails === undefined
    ? { type: 'EffectSucceeded', effectId, output: when.answers ?? null }
    : { type: 'EffectFailed', effectId, message: when.fails };
}

/** Does what a scenario's `when` says; problems when it is refused. */
export function perform(run: Run, when: When): Problem[] {
  if ('actor' in when) {
    return send(run, actorOf(run, when), caseEvent(run, when) ?? taskEvent(run, when));
  }
  if ('connector' in when) return send(run, { type: 'system' }, connectorEvent(run, when));
  passTime(run, 'after' in when ? later(run, when.after) : instant(when.until));
  return [];
}
