import { setOperation, type Operation } from '@yishi/forms';
import type { Json } from '@yishi/policies';

/** Sets a property of a step or block; nothing where it is so already. */
export function setIn(
  node: { id: string },
  path: readonly string[],
  value: Json | undefined,
): Operation[] {
  const operation = setOperation(node, node.id, path, value);
  return operation ? [operation] : [];
}

/** Takes one item out of a list in the settings of a step. */
export function withoutItem(
  step: { id: string; settings: Record<string, unknown> },
  path: readonly string[],
  index: number,
): Operation[] {
  let list: unknown = step.settings;
  for (const key of path) list = (list as Record<string, unknown> | undefined)?.[key];
  if (!Array.isArray(list)) return [];
  return setIn(step, ['settings', ...path], (list as Json[]).toSpliced(index, 1));
}
