import type { CompiledForm } from '../compile/types.ts';
import type { Access } from '../definition/types.ts';
import type { CheckContext, FieldKindRegistry } from '../kinds/index.ts';
import type { LogicResult } from '../logic/index.ts';
import { own } from '../json/index.ts';
import {
  holderOf,
  instancesOf,
  pointerOf,
  type FieldTree,
  type Instance,
  type TreeField,
} from '../tree/index.ts';
import { isEditable } from './merge-edits.ts';
import { problemAt } from './problem-at.ts';
import type { Located } from './schema-problems.ts';

/** Fields of which `ownProblems` may find anything in a view: the others need not be looked at. */
export const fieldsWithProblems = (
  compiled: CompiledForm,
  tree: FieldTree,
  access: Readonly<Record<string, Access>>,
): TreeField[] =>
  tree.all.filter(
    ({ id, kind }) =>
      kind.value !== 'none' &&
      isEditable(access[id]) &&
      (kind.check !== undefined ||
        access[id] === 'required' ||
        compiled.logic.fields[id]?.required !== undefined),
  );

/** What is missing, and what the kinds find that no schema can say, at fields that can be edited. */
export function ownProblems(
  fields: readonly TreeField[],
  registry: FieldKindRegistry,
  settled: LogicResult,
  access: Readonly<Record<string, Access>>,
  context: CheckContext,
): Located[] {
  const found: Located[] = [];
  for (const field of fields) {
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
