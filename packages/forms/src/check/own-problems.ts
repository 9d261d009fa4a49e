import type { Access } from '../definition/types.ts';
import type { CheckContext, FieldKindRegistry } from '../kinds/index.ts';
import type { LogicResult } from '../logic/index.ts';
import { own } from '../json/index.ts';
import { holderOf, instancesOf, pointerOf, type FieldTree, type Instance } from '../tree/index.ts';
import { isEditable } from './merge-edits.ts';
import { problemAt } from './problem-at.ts';
import type { Located } from './schema-problems.ts';

/** What is missing, and what the kinds find that no schema can say, at fields that can be edited. */
export function ownProblems(
  tree: FieldTree,
  registry: FieldKindRegistry,
  settled: LogicResult,
  access: Readonly<Record<string, Access>>,
  context: CheckContext,
): Located[] {
  const found: Located[] = [];
  for (const field of tree.all) {
    if (field.kind.value === 'none' || !isEditable(access[field.id])) continue;
    const required = access[field.id] === 'required';
    for (const instance of instancesOf(settled.data, field)) {
      const pointer = pointerOf(instance);
      if (settled.visible[pointer] === false) continue;
      const holder = holderOf(settled.data, instance);
      if (holder === undefined) continue;
      const must = required || settled.required[pointer] === true;
      found.push(...check(registry, instance, own(holder, field.key), must, context));
    }
  }
  return found;
}

function check(
  registry: FieldKindRegistry,
  instance: Instance,
  value: unknown,
  required: boolean,
  context: CheckContext,
): Located[] {
  const { kind, config } = instance.field;
  if (!kind.check && !required) return [];
  const found = (kind.check?.(value, config, context) ?? []).map((problem) => ({
    instance,
    problem: problemAt(registry, instance, problem.code, problem.params, problem.path),
  }));
  const told = found.some(({ problem }) => problem.code.startsWith('missing.'));
  if (!required || value !== undefined || told || kind.value === 'group') return found;
  return [{ instance, problem: problemAt(registry, instance, `missing.${kind.verb ?? 'fill'}`) }];
}
