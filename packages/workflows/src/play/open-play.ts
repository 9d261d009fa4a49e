import type { FormData } from '@yishi/forms';
import type { Problem } from '@yishi/policies';
import { nextDue, type Command, type Task } from '../core/index.ts';
import type { Bundle } from '../definition/index.ts';
import {
  beginRun,
  cover,
  coverageOf,
  noCoverage,
  perform,
  type Checking,
  type Given,
  type Run,
  type ScenarioKinds,
  type When,
} from '../scenarios/index.ts';
import { actionsFor, drawCase, type Offers } from '../views/index.ts';
import { clockOf } from './clock.ts';
import { recordWhy, type WhyRecorder } from './record-why.ts';
import { playerOf, takersOf } from './takers.ts';
import { toScenario, type Expected } from './to-scenario.ts';
import type { Play, PlayEntry, Why } from './types.ts';

type Playing = Run & { checking: Checking };

interface Table {
  run: Playing;
  recorder: WhyRecorder;
  entries: (PlayEntry & Expected)[];
  /** What the form made of the data of the last action. */
  filled: { data?: FormData };
  /** Names of those who have taken tasks out of their pools, by task. */
  claims: Map<string, string>;
}

/** A procedure on the table, its own people and calendar around it; throws where it cannot be compiled. */
export function openPlay(bundle: Bundle, given: Given, kinds: ScenarioKinds): Play {
  const begin = (): Table => {
    const begun = beginRun(bundle, given, kinds);
    const recorder = recordWhy(kinds.stepKinds, begun.program.timeZone);
    const filled: Table['filled'] = {};
    const check: Checking['check'] = (asked) => {
      const checked = begun.checking.check(asked);
      filled.data = checked.data;
      // Data that the form stores otherwise are kept as it stores them.
      return { ...checked, otherwise: [] };
    };
    const run: Playing = {
      ...begun,
      kinds: recorder.kinds,
      answersAhead: true,
      checking: { ...begun.checking, check },
    };
    return { run, recorder, entries: [], filled, claims: new Map() };
  };
  let table = begin();

  return {
    get state() {
      return table.run.state;
    },
    get now() {
      return table.run.now;
    },
    get entries() {
      return table.entries;
    },
    people: given.people,
    act: (when) => act(table, when),
    backTo(count) {
      const kept = table.entries.slice(0, Math.max(0, count));
      table = begin();
      for (const { when } of kept) act(table, when);
    },
    drawing: () => (table.run.state ? drawCase(bundle, table.run.state) : []),
    offers: (person) => offersOf(table, person),
    tasks(person) {
      const all = Object.values(table.run.state?.tasks ?? {}).filter((task) => !task.suspended);
      if (person === undefined) return all;
      const { id } = table.run.directory.person(person);
      return all.filter(
        (task) =>
          task.assignees.some((one) => one.id === id) &&
          (table.claims.get(task.id) ?? person) === person,
      );
    },
    takers: (task, by, action) => takersOf(table.run, given.people, { task, by, action }),
    claim(task, by) {
      if (by === undefined) table.claims.delete(task.id);
      else table.claims.set(task.id, by);
    },
    claimedBy: (task) => table.claims.get(task.id),
    clock: () => clockOf(table.run),
    formOf: (task) => formOf(table.run, task),
    nextDue() {
      const { state } = table.run;
      return state?.phase === 'running' ? nextDue(state) : undefined;
    },
    coverage() {
      const coverage = table.entries.reduce(
        (seen, { when, after, commands }) => cover(seen, when, after, commands),
        noCoverage(),
      );
      return coverageOf(bundle, [{ title: '', ok: true, failures: [], commands: [], coverage }]);
    },
    toScenario: (title) => toScenario(title, bundle.procedure.key, given, table.entries),
  };
}

function offersOf({ run, claims }: Table, person: string): Offers {
  if (!run.state) return { case: [], tasks: [] };
  const offers = actionsFor(run.program, run.state, playerOf(run, person), run.kinds);
  const { id } = run.directory.person(person);
  const lastOf = (step: string | undefined) =>
    run.state?.handled.findLast((one) => one.step === step && one.by.id === id)?.entry;
  return {
    // A play names the step that is taken back: of several times it was done, the last is meant.
    case: offers.case.filter(({ entry, step }) => entry === undefined || lastOf(step) === entry),
    tasks: offers.tasks.filter(({ taskId }) => (claims.get(taskId) ?? person) === person),
  };
}

function formOf(run: Playing, task: Task | undefined) {
  const { program, checking } = run;
  if (!task) {
    if (program.mainForm === undefined) return undefined;
    return { form: program.mainForm, view: checking.startView, base: {} };
  }
  if (!task.form) return undefined;
  return { ...task.form, base: checking.stored[task.form.form] ?? {} };
}

/** Does it, or nothing at all; what throws is a way of saying no. */
function act(table: Table, given: When): Problem[] {
  const { run, recorder, filled } = table;
  const { state, now, requests } = run;
  const stored = { ...run.checking.stored };
  const [commands, journal] = [run.commands.length, run.journal.length];
  delete filled.data;
  let problems: Problem[];
  try {
    problems = perform(run, given);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    problems = [{ path: '', code: 'play.impossible', message }];
  }
  const wrong = run.checking.wrong.splice(0);
  problems = [
    ...problems,
    ...wrong.map((message) => ({ path: '/data', code: 'play.data', message })),
  ];
  const why = recorder.take();
  const ordered = run.commands.slice(commands);
  if (problems.length) {
    Object.assign(run, { state, now, requests });
    Object.assign(run.checking, { stored });
    run.commands.length = commands;
    run.journal.length = journal;
    return problems;
  }
  const when = 'actor' in given && filled.data ? { ...given, data: filled.data } : given;
  table.entries.push({
    when,
    at: run.now,
    commands: ordered,
    why: why.map((one) => completed(one, ordered)),
    ...(run.state ? { after: run.state } : {}),
  });
  return [];
}

/** Who was asked in the end and who was left out stand in what was ordered. */
function completed(why: Why, commands: readonly Command[]): Why {
  if (why.type !== 'people') return why;
  const asked = commands.flatMap((one) =>
    one.type === 'OpenTask' && one.task.step === why.step ? one.task.assignees : [],
  );
  const leftOut = commands.flatMap((one) => {
    if (one.type !== 'Log' || one.step !== why.step || !one.code.startsWith('people.')) return [];
    return [{ code: one.code, people: (one.params.people ?? []) as never }];
  });
  const unique = [...new Map(asked.map((person) => [person.id, person])).values()];
  return { ...why, asked: unique, leftOut };
}
