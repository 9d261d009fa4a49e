import { canonicalJson, sha256Hex, type FieldKindRegistry } from '@yishi/forms';
import type { Problem } from '@yishi/policies';
import { compileProgram, everyStep, type Bundle } from '../definition/index.ts';
import type { StepKindRegistry } from '../core/index.ts';
import { dataCheckOf } from './check-data.ts';
import { cover, noCoverage } from './coverage.ts';
import { directoryOf } from './directory.ts';
import { mismatches } from './expect.ts';
import { perform, type Run } from './run.ts';
import type { Coverage, Given, Scenario, ScenarioFailure, ScenarioResult, Then } from './types.ts';

/** Ids of steps by id or zh-CN name. */
function stepNames(bundle: Bundle): (name: string) => string {
  const steps = everyStep(bundle.procedure).map(({ step }) => step);
  return (name) => {
    const found =
      steps.find(({ id }) => id === name) ?? steps.find((one) => one.name['zh-CN'] === name);
    if (!found) throw new Error(`没有步骤“${name}”`);
    return found.id;
  };
}

/** What a scenario needs to know: how steps behave and what fields hold. */
export interface ScenarioKinds {
  stepKinds: StepKindRegistry;
  fieldKinds: FieldKindRegistry;
}

/** The view in which a case is started, by what its first step uses. */
function startViewOf({ procedure, forms }: Bundle, { stepKinds }: ScenarioKinds): string {
  const [first] = procedure.steps;
  const uses = first && stepKinds.get(first.kind)?.uses?.(first.settings, forms);
  return uses?.forms?.[0]?.form.view ?? 'fill';
}

/** A case before anything happened, in the world that a scenario gives. */
export function beginRun(bundle: Bundle, given: Given, kinds: ScenarioKinds) {
  const directory = directoryOf(given);
  const { timeZone } = directory;
  const hash = sha256Hex(canonicalJson(bundle));
  const compiled = compileProgram(bundle, hash, { timeZone, stepKinds: kinds.stepKinds });
  if (!compiled.ok) throw new Error(compiled.problems.map(({ message }) => message).join('；'));
  const checking = {
    check: dataCheckOf(bundle, kinds.fieldKinds, timeZone),
    startView: startViewOf(bundle, kinds),
    stored: {},
    wrong: [],
  };
  return {
    program: compiled.value,
    kinds: kinds.stepKinds,
    directory,
    stepId: stepNames(bundle),
    state: undefined,
    now: new Date(given.now).toISOString(),
    requests: 0,
    commands: [],
    journal: [],
    checking,
  } satisfies Run as Run & { checking: NonNullable<Run['checking']> };
}

function refusalFailures(then: Then, problems: readonly Problem[]): string[] {
  const expected = then.refused === undefined ? [] : [then.refused].flat();
  const codes = problems.map(({ code }) => code);
  const missing = expected.filter((code) => !codes.includes(code));
  if (missing.length) {
    return [`应以 ${missing.join('、')} 拒绝，实为 ${codes.join('、') || '接受'}`];
  }
  const unexpected = problems.filter(({ code }) => !expected.includes(code));
  return unexpected.map(({ code, message }) => `被拒绝：${code} ${message}`);
}

/** Runs a scenario in the pure core; its own people, calendar and clock stand in for the world. */
export function runScenario(
  bundle: Bundle,
  scenario: Scenario,
  kinds: ScenarioKinds,
): ScenarioResult {
  const failures: ScenarioFailure[] = [];
  let coverage: Coverage = noCoverage();
  const run = beginRun(bundle, scenario.given, kinds);
  const fail = (step: number, messages: readonly string[]) => {
    failures.push(...messages.map((message) => ({ step, message })));
  };
  scenario.steps.forEach(({ when, then = {} }, step) => {
    const before = run.commands.length;
    try {
      const problems = perform(run, when);
      const commands = run.commands.slice(before);
      fail(step, run.checking.wrong.splice(0));
      fail(step, refusalFailures(then, problems));
      fail(step, mismatches(run, then, commands));
      coverage = cover(coverage, when, run.state, commands);
      const refusals = new Set([...coverage.refusals, ...problems.map(({ code }) => code)]);
      coverage = { ...coverage, refusals: [...refusals] };
    } catch (error) {
      fail(step, [error instanceof Error ? error.message : String(error)]);
    }
  });
  const { state, commands } = run;
  const result = { title: scenario.title, ok: failures.length === 0, failures, coverage, commands };
  return state ? { ...result, state } : result;
}
