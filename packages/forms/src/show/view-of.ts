import type { CompiledForm } from '../compile/index.ts';
import type { Access } from '../definition/types.ts';

/** Access of every field by id in a view; computed fields are never `edit`. Throws on an unknown view. */
export function viewOf(compiled: CompiledForm, view: string): Readonly<Record<string, Access>> {
  if (!Object.hasOwn(compiled.views, view))
    throw new Error(`form ${compiled.key} has no view ${view}`);
  return compiled.views[view] ?? {};
}
