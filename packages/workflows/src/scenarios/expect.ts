import { canonicalJson } from '@yishi/forms';
import type { CaseState, Command, Json, Task } from '../core/index.ts';
import { liveSteps } from '../views/index.ts';
import type { Run } from './run.ts';
import type { Then } from './types.ts';

type Check = (run: Run, then: Then, commands: readonly Command[]) => string[];

const show = (value: unknown): string => JSON.stringify(value);
const sorted = (values: Iterable<string>): string[] => [...new Set(values)].sort();

const compare = (what: string, expected: unknown, actual: unknown): string[] =>
  canonicalJson(expected ?? null) === canonicalJson(actual ?? null)
    ? []
    : [`${what}：应为 ${show(expected)}，实为 ${show(actual ?? null)}`];

const openTasks = (state: CaseState | undefined): Task[] =>
  Object.values(state?.tasks ?? {}).filter((task) => !task.suspended);

/** What is expected by step, with step names turned into ids. */
function bySteps<T>(run: Run, record: Record<string, T> | undefined): [string, T][] {
  return Object.entries(record ?? {}).map(([step, value]) => [run.stepId(step), value]);
}

const open: Check = (run, then) => {
  if (!then.open) return [];
  const actual: Record<string, string[]> = {};
  for (const task of openTasks(run.state)) {
    const names = task.assignees.map(({ id }) => run.directory.nameOf(id));
    actual[task.step] = sorted([...(actual[task.step] ?? []), ...names]);
  }
  const expected = bySteps(run, then.open).map(([step, names]) => [step, sorted(names)]);
  return compare('待办', Object.fromEntries(expected), actual);
};

const places: Check = (run, then) => {
  const steps = run.state ? liveSteps(run.state) : [];
  const ids = (parked: boolean) =>
    sorted(steps.flatMap((one) => (one.parked === parked ? [one.step] : [])));
  const expected = (names: string[]) => sorted(names.map((name) => run.stepId(name)));
  return [
    ...(then.live ? compare('进行中的步骤', expected(then.live), ids(false)) : []),
    ...(then.parked ? compare('等待补正的步骤', expected(then.parked), ids(true)) : []),
  ];
};

const head: Check = ({ state }, then) => [
  ...(then.phase === undefined ? [] : compare('状态', then.phase, state?.phase)),
  ...(then.outcome === undefined ? [] : compare('结果', then.outcome, state?.outcome)),
  ...(then.number === undefined ? [] : compare('编号', then.number, state?.number)),
  ...(then.title === undefined ? [] : compare('标题', then.title, state?.title)),
];

const due: Check = (run, then) =>
  bySteps(run, then.due).flatMap(([step, expected]) => {
    const actual = openTasks(run.state).find((task) => task.step === step)?.due;
    if (!actual) return [`期限：步骤 ${step} 没有期限`];
    const isDay = expected.length === 10;
    return compare(
      `期限 ${step}`,
      isDay ? expected : new Date(expected).toISOString(),
      isDay ? actual.day : actual.at,
    );
  });

/** What differs where the expected value says something. */
function partly(what: string, expected: Json, actual: Json | undefined): string[] {
  if (expected === null || typeof expected !== 'object') return compare(what, expected, actual);
  if (Array.isArray(expected)) {
    const items = Array.isArray(actual) ? actual : [];
    if (items.length !== expected.length) return compare(what, expected, actual);
    return expected.flatMap((item, index) => partly(`${what}/${index}`, item, items[index]));
  }
  const record =
    actual !== null && typeof actual === 'object' && !Array.isArray(actual) ? actual : {};
  return Object.entries(expected).flatMap(([key, value]) =>
    partly(`${what}/${key}`, value, record[key]),
  );
}

const values: Check = (run, then) => [
  ...bySteps(run, then.results).flatMap(([step, expected]) =>
    partly(`结果 ${step}`, expected, run.state?.results[step]),
  ),
  ...Object.entries(then.variables ?? {}).flatMap(([name, expected]) =>
    partly(`变量 ${name}`, expected, run.state?.variables[name]),
  ),
];

const incidents: Check = ({ state }, then) =>
  then.incidents
    ? compare(
        '挂起的问题',
        [...then.incidents].sort(),
        (state?.incidents ?? []).map(({ code }) => code).sort(),
      )
    : [];

const among = (
  what: string,
  expected: readonly string[] = [],
  actual: readonly string[],
): string[] =>
  expected
    .filter((one) => !actual.includes(one))
    .map((one) => `${what}中没有 ${one}，有 ${show(sorted(actual))}`);

const orders: Check = (run, then, commands) => {
  const logs = commands.flatMap((one) => (one.type === 'Log' ? [one.code] : []));
  const told = commands.flatMap((one) =>
    one.type === 'Notify' || one.type === 'Copy' ? one.to : [],
  );
  const published = commands.flatMap((one) => (one.type === 'Publish' ? [one.step] : []));
  return [
    ...among('留痕', then.logs, logs),
    ...among(
      '被告知的人',
      then.notified,
      told.map(({ id }) => run.directory.nameOf(id)),
    ),
    ...among(
      '公示',
      then.published?.map((step) => run.stepId(step)),
      published,
    ),
  ];
};

const tasks: Check = (run, then) => [
  ...bySteps(run, then.corrections).flatMap(([step, fields]) => {
    const task = openTasks(run.state).find((one) => one.step === step);
    return compare(
      `补正 ${step}`,
      sorted(fields),
      sorted((task?.corrections ?? []).map(({ field }) => field)),
    );
  }),
  ...bySteps(run, then.returnTo).flatMap(([step, steps]) => {
    const task = openTasks(run.state).find((one) => one.step === step);
    const expected = steps.map((name) => run.stepId(name));
    return compare(`可退回 ${step}`, expected, task?.returnTo ?? []);
  }),
];

const checks: readonly Check[] = [open, places, head, due, values, incidents, orders, tasks];

/** In words, everything that is not as expected; times are told in the scenario's zone. */
export const mismatches: Check = (run, then, commands) =>
  checks.flatMap((check) => check(run, then, commands));
