import type { Problem, Result } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import type { ListRecordsQuery } from '../../contract/contract.gen.ts';
import { isDate } from '../../contract/index.ts';
import type { OpenedRegister } from './open-register.ts';
import { reachCondition, unitsBelow } from './reach-condition.ts';
import { facetOf, tokenFields } from './record-content.ts';
import { stepsBetween } from './range-steps.ts';
import { registerKey, tokenOf } from './record-key.ts';
import { searchPattern } from './search-words.ts';
import type { RecordCall } from './record-call.ts';

type Caller = Pick<RecordCall, 'deps' | 'actor'>;
type Narrowing = Pick<ListRecordsQuery, 'q' | 'filter' | 'unit' | 'state'>;

const states = {
  live: sql`r.state = 'live'`,
  void: sql`r.state = 'void'`,
  locked: sql`r.state = 'live' and r.locked_at is not null`,
  lost: sql`r.state = 'live' and r.lost is not null`,
};

/** What a list or an export of records holds, as conditions on `r`. */
export interface RecordConditions {
  /** What each record is asked. */
  exact: SQL;
  /** The same, with whatever of it an index knows. */
  found: SQL;
}

export async function recordConditions(
  call: Caller,
  register: OpenedRegister,
  { q, filter, unit, state }: Narrowing,
): Promise<Result<RecordConditions>> {
  const filters = filterConditions(register, filter);
  if (!filters.ok) return filters;
  const conditions = [
    sql`r.register = ${register.key}`,
    await reachCondition(call, register, 'read'),
    states[state ?? 'live'],
    ...filters.value.map(({ exact }) => exact),
  ];
  if (unit) {
    const below = await unitsBelow(call.deps.db, [unit]);
    conditions.push(sql`r.unit = any(${sql.param(below)}::text[])`);
  }
  const search = await searchCondition(call, register, q);
  if (search) conditions.push(search);
  const known = filters.value.flatMap(({ steps }) => steps ?? []);
  return ok({
    exact: sql.join(conditions, sql` and `),
    found: sql.join([...conditions, ...known], sql` and `),
  });
}

/** What one may not read one cannot search either: names and whole numbers only where they are seen. */
async function searchCondition(
  call: Caller,
  register: OpenedRegister,
  q: string | undefined,
): Promise<SQL | undefined> {
  const pattern = searchPattern(q ?? '');
  if (q === undefined || pattern === undefined) return undefined;
  const open = sql`r.search like ${pattern}`;
  if (!register.live.personal || !register.rights.ever('exact')) return open;
  const exact = await reachCondition(call, register, 'exact');
  const secret = await registerKey(call.deps.caseKeys, register.key);
  const tokens = tokenFields(register.live).map((id) => tokenOf(secret, id, q));
  return sql`(${open} or ((r.named like ${pattern}
    or r.tokens && ${sql.param(tokens)}::text[]) and ${exact}))`;
}

const wrong = (message: string): Problem => ({
  path: '/query/filter',
  code: 'request.filter',
  message,
});

/** `{"<field>": ["a", "b"]}` for choices, `{"<field>": {"from": …, "to": …}}` for days and numbers. */
function filterConditions(register: OpenedRegister, text: string | undefined): Result<Filter[]> {
  if (!text) return ok([]);
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return refuse(wrong('筛选条件不是有效的 JSON'));
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return refuse(wrong('筛选条件的格式不对'));
  }
  const conditions: Filter[] = [];
  for (const [field, value] of Object.entries(given)) {
    const condition = filterCondition(register, field, value);
    if (!condition) return refuse(wrong(`不能按“${field.slice(0, 60)}”这样筛选`));
    conditions.push(condition);
  }
  return ok(conditions);
}

interface Filter {
  exact: SQL;
  /** That a range is made of steps, one of which it stands in. */
  steps?: SQL;
}

function filterCondition(
  register: OpenedRegister,
  field: string,
  value: unknown,
): Filter | undefined {
  const { key, live, indexed } = register;
  const filter = live.definition.filters?.includes(field) ? live.filter(field) : undefined;
  if (!filter) return undefined;
  if (filter.type === 'choice') {
    const known = new Set(filter.options.map((option) => option.value));
    if (!Array.isArray(value) || value.length === 0) return undefined;
    if (!value.every((each: unknown) => known.has(each as string | boolean))) return undefined;
    return { exact: chosen(register, field, value) };
  }
  const range = rangeIn(value, filter.type === 'days' ? isDay : isNumber);
  if (!range) return undefined;
  const text = sql`(r.data #>> ${sql.param(live.path(field))}::text[])`;
  const stored = filter.type === 'days' ? text : sql`${text}::numeric`;
  const parts: SQL[] = [];
  if (range.from !== undefined) parts.push(sql`${stored} >= ${range.from}`);
  if (range.to !== undefined) parts.push(sql`${stored} <= ${range.to}`);
  const exact = sql.join(parts, sql` and `);
  if (!indexed) return { exact };
  const steps = sql.param(stepsBetween(key, field, range));
  return { exact, steps: sql`r.ranges && ${steps}::bigint[]` };
}

/** While records wait to be found by a filter, their values are looked at. */
function chosen({ key, live, indexed }: OpenedRegister, field: string, values: unknown[]): SQL {
  const facets = values.map((each) => facetOf(key, field, each));
  if (indexed) return sql`r.facets && ${sql.param(facets)}::text[]`;
  const [path, texts] = [sql.param(live.path(field)), sql.param(values.map(String))];
  return sql`(r.data #>> ${path}::text[] = any(${texts}::text[])
    or r.data #> ${path}::text[] ?| ${texts}::text[])`;
}

const isDay = (value: unknown): boolean => typeof value === 'string' && isDate(value);
const isNumber = (value: unknown): boolean =>
  typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER;

function rangeIn(
  value: unknown,
  fits: (end: unknown) => boolean,
): { from?: string | number; to?: string | number } | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const ends = Object.entries(value).filter(([, end]) => end !== null);
  const whole = ends.every(([name, end]) => ['from', 'to'].includes(name) && fits(end));
  return whole && ends.length > 0 ? Object.fromEntries(ends) : undefined;
}
