import type { CompiledForm, FormDefinition, FormMigration } from '@yishi/forms';
import {
  canonicalJson,
  caseProblems,
  compileForm,
  describeStep,
  diffForms,
  parseForm,
} from '@yishi/forms';
import type { Problem, Result, Text } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import type { BuiltBundle, KnownRegister, Pack, Program } from '@yishi/workflows';
import {
  buildBundle,
  compileProgram,
  diffBundles,
  parsePack,
  policyChanges,
  scenarioProblems,
} from '@yishi/workflows';
import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { PackChange } from '../../contract/contract.gen.ts';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import { titlesOf } from '../directory/index.ts';
import { today, type Call, type RouteName } from '../support/index.ts';
import { knownRegisters } from './known-registers.ts';
import { formsMoved, planMigrations, stepsBetween } from './plan-migrations.ts';
import type { RegistersPlan } from './plan-registers.ts';
import { planRegisters } from './plan-registers.ts';

const { bundles, packs, procedures } = schema;

export interface PlannedBundle extends BuiltBundle {
  program: Program;
  /** Forms of it by key, compiled. */
  forms: CompiledForm[];
}

/** A pack that would be published, with what it changes of what is live. */
export interface PackPlan {
  pack: Pack;
  bundles: PlannedBundle[];
  changes: PackChange[];
  /** Procedures of the last version that are gone: new cases of them cannot be started. */
  removed: string[];
  registers: RegistersPlan;
  /** Keys of forms whose stored data look different from now on. */
  moved: string[];
}

type Caller = Pick<Call<RouteName>, 'deps' | 'now'>;

/** Reads a pack, builds its bundles and compares them with what is live; every fault is told. */
export async function planPack(call: Caller, db: Tx, input: unknown): Promise<Result<PackPlan>> {
  const parsed = parsePack(input);
  if (!parsed.ok) return parsed;
  const pack = parsed.value;
  const built = buildAll(call, pack, await knownRegisters(db, pack));
  const registers = await planRegisters(call, db, pack);
  if (!built.ok || !registers.ok) return bothRefused(built, registers);
  const unused = unusedForms(call, pack, built.value);
  if (unused.length > 0) return refuse(...unused);
  const failing = failingCases(call, pack);
  if (failing.length > 0) return refuse(...failing);
  const owned = await foreignProcedures(db, pack);
  if (owned.length > 0) return refuse(...owned);
  const before = await lastVersion(db, pack.key);
  const migrations = planMigrations(call.deps.fieldKinds, before, pack);
  if (!migrations.ok) return migrations;
  const live = await liveBundles(db, pack);
  const removed = (before?.procedures ?? [])
    .filter(({ key }) => !pack.procedures.some((each) => each.key === key))
    .map(({ key, title }) => ({ key, title }));
  const changes = [
    ...(await procedureChanges(call, db, built.value, live)),
    ...removed.map(({ key, title }): PackChange => {
      return { kind: 'procedure', key, title, change: 'removed', words: [closed] };
    }),
    ...pack.forms.map((form) => formChange(call, before, form, migrations.value)),
    ...pack.policies.map((policy): PackChange => {
      const was = before?.policies.find(({ key }) => key === policy.key);
      const change = !was ? 'new' : same(was, policy) ? 'same' : 'changed';
      const words = was && change === 'changed' ? policyChanges(was, policy) : [];
      return { kind: 'policy', key: policy.key, title: policy.title, change, words };
    }),
    ...registers.value.changes,
  ];
  const gone = removed.map(({ key }) => key);
  const all = migrations.value.length > 0 ? { ...pack, migrations: migrations.value } : pack;
  return ok({
    ...{ pack: all, bundles: built.value, changes, removed: gone },
    registers: registers.value,
    moved: formsMoved(call.deps.fieldKinds, before, pack),
  });
}

/** What is wrong with a pack is told all at once. */
const bothRefused = (...results: Result<unknown>[]) =>
  refuse(...distinct(results.flatMap((each) => (each.ok ? [] : each.problems))));

const say = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });
const closed = say('不能再发起，在办事项照旧', 'No new cases; running ones go on');
const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

function buildAll(
  call: Caller,
  pack: Pack,
  known: readonly KnownRegister[],
): Result<PlannedBundle[]> {
  const problems: Problem[] = [];
  const planned: PlannedBundle[] = [];
  const { deps } = call;
  const registries = { fieldKinds: deps.fieldKinds, stepKinds: deps.stepKinds };
  const used = { forms: pack.forms, policies: pack.policies, registers: known };
  pack.procedures.forEach((procedure, index) => {
    const draft = { procedure, ...used, today: today(call) };
    const built = buildBundle(draft, registries);
    if (!built.ok) {
      const at = `/procedures/${index}`;
      problems.push(...built.problems.map((each) => ({ ...each, path: at + each.path })));
      return;
    }
    const { timeZone } = deps.config;
    const program = compileProgram(built.value.bundle, built.value.hash, {
      timeZone,
      stepKinds: deps.stepKinds,
    });
    if (!program.ok) return void problems.push(...program.problems);
    const failing = scenarioProblems(procedure, built.value.bundle, deps);
    if (failing.length > 0) {
      const at = `/procedures/${index}`;
      problems.push(...failing.map((each) => ({ ...each, path: at + each.path })));
      return;
    }
    const forms = Object.values(built.value.bundle.forms).map((form) => compiled(deps, form));
    planned.push({ ...built.value, program: program.value, forms });
  });
  return problems.length > 0 ? refuse(...distinct(problems)) : ok(planned);
}

/** What is wrong with forms that no procedure uses; those of procedures are checked with them. */
function unusedForms({ deps }: Caller, pack: Pack, built: readonly PlannedBundle[]): Problem[] {
  const used = new Set(built.flatMap(({ forms }) => forms.map(({ key }) => key)));
  return pack.forms.flatMap((form, index) => {
    const parsed = used.has(form.key) ? undefined : parseForm(form, deps.fieldKinds);
    if (!parsed || parsed.ok) return [];
    return parsed.problems.map((each) => ({ ...each, path: `/forms/${index}${each.path}` }));
  });
}

/** Cases of the test sheets that do not hold. */
function failingCases({ deps }: Caller, pack: Pack): Problem[] {
  const { fieldKinds: registry, config } = deps;
  return pack.forms.flatMap((form, index) => {
    if (!form.tests) return [];
    const options = { compiled: compiled(deps, form), registry, timeZone: config.timeZone };
    return caseProblems(form, options).map((each) => {
      return { ...each, path: `/forms/${index}${each.path}` };
    });
  });
}

/** A form that two procedures use is wrong once. */
const distinct = (problems: readonly Problem[]): Problem[] => {
  const seen = new Map(problems.map((each) => [`${each.code} ${each.path} ${each.message}`, each]));
  return [...seen.values()];
};

function compiled(deps: Caller['deps'], form: FormDefinition): CompiledForm {
  const result = compileForm(form, deps.fieldKinds);
  if (!result.ok) throw new Error(`form ${form.key} was checked: ${JSON.stringify(result)}`);
  return result.value;
}

async function foreignProcedures(db: Tx, pack: Pack): Promise<Problem[]> {
  const keys = pack.procedures.map(({ key }) => key);
  if (keys.length === 0) return [];
  const rows = await db
    .select({ key: procedures.key, pack: procedures.pack })
    .from(procedures)
    .where(inArray(procedures.key, keys));
  return rows
    .filter((row) => row.pack !== null && row.pack !== pack.key)
    .map(({ key, pack: other }) => ({
      path: `/procedures/${keys.indexOf(key)}/key`,
      code: 'taken.procedure',
      message: `流程 ${key} 属于另一个流程包 ${other ?? ''}`,
      params: { key, pack: other ?? '' },
    }));
}

/** The pack as it was last published. */
export async function lastVersion(db: Tx, key: string): Promise<Pack | undefined> {
  const [row] = await db
    .select({ content: packs.content })
    .from(packs)
    .where(and(eq(packs.key, key), isNotNull(packs.publishedAt)))
    .orderBy(desc(packs.publishedAt))
    .limit(1);
  return row?.content;
}

type LiveBundle = typeof bundles.$inferSelect;

async function liveBundles(db: Tx, pack: Pack): Promise<Map<string, LiveBundle>> {
  const keys = pack.procedures.map(({ key }) => key);
  if (keys.length === 0) return new Map();
  const rows = await db
    .select({ bundle: bundles })
    .from(procedures)
    .innerJoin(bundles, eq(bundles.hash, procedures.bundle))
    .where(inArray(procedures.key, keys));
  return new Map(rows.map(({ bundle }) => [bundle.procedure, bundle]));
}

async function procedureChanges(
  { deps }: Caller,
  db: Tx,
  built: readonly PlannedBundle[],
  live: ReadonlyMap<string, LiveBundle>,
): Promise<PackChange[]> {
  const liveOf = ({ bundle }: PlannedBundle) => live.get(bundle.procedure.key);
  const differing = built.filter((each) => liveOf(each)?.hash !== each.hash);
  const contents = differing.flatMap((each) => [each.bundle, liveOf(each)?.content ?? {}]);
  const titles = await titlesOf(db, ...contents);
  return built.map((each) => {
    const before = liveOf(each);
    const { key, title } = each.bundle.procedure;
    const change = !before ? 'new' : differing.includes(each) ? 'changed' : 'same';
    const words = change === 'same' ? [] : diffBundles(before?.content, each.bundle, deps, titles);
    return { kind: 'procedure', key, title, change, words };
  });
}

function formChange(
  { deps }: Caller,
  before: Pack | undefined,
  form: FormDefinition,
  migrations: readonly FormMigration[],
): PackChange {
  const { key, title } = form;
  const was = before?.forms.find((each) => each.key === key);
  if (!was) return { kind: 'form', key, title, change: 'new', words: [] };
  if (same(was, form)) return { kind: 'form', key, title, change: 'same', words: [] };
  const versions = { before: compiled(deps, was), after: compiled(deps, form) };
  const declared = stepsBetween(migrations, versions.before, versions.after) ?? [];
  const words = [
    ...diffForms(versions.before, versions.after).changes.map((each) => each.words),
    ...declared.map((step) => describeStep(versions, deps.fieldKinds, step)),
  ];
  if (!same(was.tests ?? {}, form.tests ?? {}))
    words.push(say('测试用例有改动', 'The test sheet changed'));
  return { kind: 'form', key, title, change: 'changed', words };
}
