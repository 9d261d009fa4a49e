import type { Scope } from '../../expressions/index.ts';
import type { Json } from '../../json.ts';

/** Name under which expressions read parameters. */
export const parametersName = '参数';

type Tree<T> = { [key: string]: Tree<T> | T };

/** Keys with dots as nested objects: `fund.floor` is read as 参数.fund.floor. */
function tree<T>(entries: readonly (readonly [string, T])[]): Tree<T> {
  const root: Tree<T> = {};
  for (const [key, value] of entries) {
    const path = key.split('.');
    const last = path.pop() ?? '';
    let level = root;
    for (const part of path) {
      const next = (Object.hasOwn(level, part) ? level[part] : {}) as Tree<T>;
      level[part] = next;
      level = next;
    }
    level[last] = value;
  }
  return root;
}

/** What expressions of a policy may read: inputs, and parameters under 参数. */
export function namesOf(
  inputs: Record<string, Json>,
  parameters: Record<string, Json>,
): Record<string, unknown> {
  return { ...inputs, [parametersName]: tree(Object.entries(parameters)) };
}

/** The same as a scope, to check expressions as they are saved; `*` for inputs not declared. */
export function scopeOf(names: readonly string[] | '*', parameterKeys: readonly string[]): Scope {
  const list = names === '*' ? ['*'] : names;
  return {
    ...Object.fromEntries(list.map((name) => [name, true as const])),
    [parametersName]: tree(parameterKeys.map((key) => [key, true as const])) as Scope,
  };
}
