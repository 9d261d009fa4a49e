import type { CompiledForm } from '@yishi/forms';
import { canonicalJson, compileForm, findField, migrationNeeds } from '@yishi/forms';
import type { Problem, Result, Text } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import type { BuiltRegister, Pack, RegisterContent } from '@yishi/workflows';
import { buildRegister } from '@yishi/workflows';
import { eq, inArray, or, sql } from 'drizzle-orm';
import type { PackChange } from '../../contract/contract.gen.ts';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import type { Call, RouteName } from '../support/index.ts';
import { stepsBetween } from './plan-migrations.ts';

const { registerVersions, registers } = schema;

type Caller = Pick<Call<RouteName>, 'deps'>;

export interface RegistersPlan {
  built: BuiltRegister[];
  changes: PackChange[];
  /** Keys of registers that the pack no longer has: their records are read and not changed. */
  removed: string[];
}

interface LiveRegister {
  key: string;
  pack: string;
  title: Text;
  hash: string;
  content: RegisterContent;
}

/** The registers of a pack, compared with what is live; stored records must still fit. */
export async function planRegisters(
  call: Caller,
  db: Tx,
  pack: Pack,
): Promise<Result<RegistersPlan>> {
  const problems: Problem[] = [];
  const built: BuiltRegister[] = [];
  const live = await liveRegisters(db, pack);
  for (const [index, register] of (pack.registers ?? []).entries()) {
    const at = `/registers/${index}`;
    const was = live.get(register.key)?.content.form;
    const wasCalled = (id: string) => was && findField(was, id)?.field.label;
    const result = buildRegister(register, pack.forms, call.deps.fieldKinds, wasCalled);
    if (!result.ok) {
      problems.push(...result.problems.map((each) => placed(each, at)));
      continue;
    }
    const before = live.get(register.key);
    if (before && before.pack !== pack.key) {
      const message = `台账 ${register.key} 属于另一个流程包 ${before.pack}`;
      const params = { key: register.key, pack: before.pack };
      problems.push({ path: `${at}/key`, code: 'taken.register', message, params });
    } else if (before) problems.push(...(await misfits(call, db, pack, before, result.value, at)));
    built.push(result.value);
  }
  if (problems.length > 0) return refuse(...problems);
  const kept = new Set(built.map(({ content }) => content.register.key));
  const removed = [...live.values()].filter(
    (each) => each.pack === pack.key && !kept.has(each.key),
  );
  const changes = [
    ...built.map((each) => changeOf(each, live.get(each.content.register.key))),
    ...removed.map(({ key, title }): PackChange => {
      return { kind: 'register', key, title, change: 'removed', words: [gone] };
    }),
  ];
  return ok({ built, changes, removed: removed.map(({ key }) => key) });
}

/** A fault in a form has its own place in the pack. */
const placed = (problem: Problem, at: string): Problem =>
  problem.path.startsWith('/forms/') ? problem : { ...problem, path: at + problem.path };

async function liveRegisters(db: Tx, pack: Pack): Promise<Map<string, LiveRegister>> {
  const keys = (pack.registers ?? []).map(({ key }) => key);
  const rows = await db
    .select({
      key: registers.key,
      pack: registers.pack,
      title: registers.title,
      hash: registers.version,
      content: registerVersions.content,
    })
    .from(registers)
    .innerJoin(registerVersions, eq(registerVersions.hash, registers.version))
    .where(or(inArray(registers.key, keys), eq(registers.pack, pack.key)));
  return new Map(rows.map((row) => [row.key, row]));
}

function formOf({ deps }: Caller, live: LiveRegister): CompiledForm {
  const compiled = compileForm(live.content.form, deps.fieldKinds);
  if (!compiled.ok) throw new Error(`form of register ${live.key} was published`);
  return compiled.value;
}

/** Where records are stored, a form that they do not fit needs a migration; what it says is checked apart. */
async function misfits(
  call: Caller,
  db: Tx,
  { migrations = [] }: Pack,
  before: LiveRegister,
  after: BuiltRegister,
  at: string,
): Promise<Problem[]> {
  const was = formOf(call, before);
  const needs = migrationNeeds(was, after.compiled, call.deps.fieldKinds);
  if (needs.length === 0 || stepsBetween(migrations, was, after.compiled)) return [];
  const found = await db.execute(sql`select 1 from records where register = ${before.key} limit 1`);
  if (found.rows.length === 0) return [];
  const why = needs.map(({ words }) => words['zh-CN']).join('；');
  const message = `已有记录与新的表单不符，须设置数据迁移：${why}`;
  return [{ path: `${at}/form`, code: 'packs.records-misfit', message, params: { why } }];
}

const say = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });
const gone = say('记录仍可查看，不能再登记', 'Records can be read; none can be added');

/** What of it changed is told of the form, which is in the same pack. */
const formChanged = say('表单有变化', 'Its form changed');

const same = (a: unknown, b: unknown): boolean =>
  canonicalJson(a ?? null) === canonicalJson(b ?? null);

const parts: [keyof RegisterContent['register'], Text][] = [
  ['columns', say('列表的列有变化', 'The columns of the list changed')],
  ['filters', say('筛选条件有变化', 'The filters changed')],
  ['unique', say('查重的字段有变化', 'The fields checked for duplicates changed')],
  ['titleField', say('记录的名称改用另一个字段', 'Records are called by another field')],
  ['unit', say('记录归属的单位改用另一个字段', 'Records belong to the unit of another field')],
  ['access', say('权限有变化', 'The access changed')],
];

function changeOf(built: BuiltRegister, before: LiveRegister | undefined): PackChange {
  const { key, title } = built.content.register;
  const head = { kind: 'register', key, title } as const;
  if (!before) return { ...head, change: 'new', words: [] };
  if (before.hash === built.hash) return { ...head, change: 'same', words: [] };
  const words = parts.flatMap(([part, said]) =>
    same(before.content.register[part], built.content.register[part]) ? [] : [said],
  );
  const form = same(before.content.form, built.content.form) ? [] : [formChanged];
  return { ...head, change: 'changed', words: [...words, ...form] };
}
