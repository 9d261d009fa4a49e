import type { Access } from '../definition/types.ts';
import type { CheckContext, FieldKindRegistry } from '../kinds/index.ts';
import type { LogicResult } from '../logic/index.ts';
import {
  holderOf,
  instancesOf,
  pointerOf,
  valueOf,
  type FieldTree,
  type Instance,
} from '../tree/index.ts';
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
  return tree.all
    .filter((field) => field.kind.value !== 'none' && isEditable(access[field.id]))
    .flatMap((field) => instancesOf(settled.data, field))
    .filter((instance) => isThere(settled, instance))
    .flatMap((instance) => {
      const required = access[instance.field.id] === 'required';
      return check(registry, settled, instance, required, context);
    });
}

function isThere(settled: LogicResult, instance: Instance): boolean {
  return (
    holderOf(settled.data, instance) !== undefined && settled.visible[pointerOf(instance)] !== false
  );
}

function check(
  registry: FieldKindRegistry,
  settled: LogicResult,
  instance: Instance,
  requiredByView: boolean,
  context: CheckContext,
): Located[] {
  const { kind, config } = instance.field;
  const value = valueOf(settled.data, instance);
  const found = (kind.check?.(value, config, context) ?? []).map((problem) => ({
    instance,
    problem: problemAt(registry, instance, problem.code, problem.params, problem.path),
  }));
  const required = requiredByView || settled.required[pointerOf(instance)] === true;
  const told = found.some(({ problem }) => problem.code.startsWith('missing.'));
  if (!required || value !== undefined || told || kind.value === 'group') return found;
  return [{ instance, problem: problemAt(registry, instance, `missing.${kind.verb ?? 'fill'}`) }];
}
