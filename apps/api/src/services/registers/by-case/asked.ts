import type { FormData } from '@yishi/forms';
import type { Result } from '@yishi/policies';
import { ok } from '@yishi/policies';
import type { Json } from '@yishi/workflows';
import { refused } from './refused.ts';

const actions = ['create', 'change', 'look-up'] as const;

/** What a step of a case asks of a register; fields by their ids. */
export interface Asked {
  register: string;
  action: (typeof actions)[number];
  /** A record that a field or an earlier step has; with its revision where it was read before. */
  record?: { record: string; title: string; revision?: number };
  /** Values of fields that stand in one record. */
  search?: Record<string, Json>;
  values: Record<string, Json>;
  copy: string[];
  alike: 'stop' | 'keep';
}

const wrong = (message: string) => refused('records.asked', message);

const isObject = (value: unknown): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What was asked; an operator may have changed it by hand. */
export function readAsked(input: Json): Result<Asked> {
  if (!isObject(input)) return wrong('传入内容的格式不对');
  const { register, action, record, search, values = {}, copy = [], alike } = input;
  if (typeof register !== 'string') return wrong('没有指定台账');
  const known = actions.find((each) => each === action);
  if (!known) return wrong('没有指定新增、修改还是查找');
  if (!isObject(values) || (search !== undefined && !isObject(search)) || !Array.isArray(copy)) {
    return wrong('传入内容的格式不对');
  }
  const which = record === undefined ? ok(undefined) : readPick(record, register);
  if (!which.ok) return which;
  return ok({
    ...{ register, action: known, values, alike: alike === 'keep' ? 'keep' : 'stop' },
    copy: copy.filter((id) => typeof id === 'string'),
    ...(which.value ? { record: which.value } : {}),
    ...(search ? { search } : {}),
  });
}

function readPick(value: Json, register: string): Result<NonNullable<Asked['record']>> {
  if (!isObject(value)) return wrong('没有选定台账记录');
  const { record, title, revision } = value;
  if (value['register'] !== register || typeof record !== 'string' || typeof title !== 'string') {
    return wrong('选定的不是这个台账的记录');
  }
  return ok({ record, title, ...(typeof revision === 'number' ? { revision } : {}) });
}

/** Data with values put where their fields stand; null takes one away. */
export function withValues(
  data: FormData,
  values: readonly { path: readonly string[]; value: Json }[],
): FormData {
  const changed = structuredClone(data);
  for (const { path, value } of values) {
    const last = path.at(-1);
    if (last === undefined) continue;
    let holder: Record<string, unknown> = changed;
    for (const key of path.slice(0, -1)) {
      const inner = Object.hasOwn(holder, key) ? holder[key] : undefined;
      const next = isObject(inner) ? (inner as Record<string, unknown>) : {};
      holder[key] = next;
      holder = next;
    }
    if (value === null) delete holder[last];
    else holder[last] = value;
  }
  return changed;
}
