import { parseExpression } from '@yishi/policies';
import type { CompiledForm, FormData } from '../compile/index.ts';
import type { Feel } from '../definition/types.ts';
import { isRecord, own } from '../json/index.ts';

/**
 * Field ids that expressions outside the form read; `under` is the name by which they reach the
 * form (`申请.合计` has under `申请`), absent when they name fields directly.
 */
export function readsOf(
  compiled: CompiledForm,
  expressions: readonly Feel[],
  under?: string,
): string[] {
  const ids = expressions.flatMap((text) => {
    const parsed = parseExpression(text);
    if (!parsed.ok) throw new Error(`expression was not checked: ${text}`);
    return parsed.value.reads.flatMap((path) => {
      if (under === undefined) return follow(compiled, path);
      return path[0] === under ? follow(compiled, path.slice(1)) : [];
    });
  });
  return [...new Set(ids)];
}

/** The last field on a path of keys; all fields for an empty path: the form is read as a whole. */
function follow(compiled: CompiledForm, path: readonly string[]): string[] {
  if (path.length === 0) return [...compiled.ui.root];
  let found: string | undefined;
  let siblings: readonly string[] = compiled.ui.root;
  for (const key of path) {
    const next = siblings.find((id) => compiled.ui.fields[id]?.key === key);
    if (next === undefined) break;
    found = next;
    siblings = compiled.ui.fields[next]?.fields ?? [];
  }
  return found === undefined ? [] : [found];
}

/** The part of the data that these fields hold, in its place; keeps payloads small. */
export function pickFields(
  compiled: CompiledForm,
  data: FormData,
  fieldIds: readonly string[],
): FormData {
  return pickFrom(compiled, compiled.ui.root, data, new Set(fieldIds));
}

function pickFrom(
  compiled: CompiledForm,
  siblings: readonly string[],
  data: Record<string, unknown>,
  wanted: ReadonlySet<string>,
): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const id of siblings) {
    const field = compiled.ui.fields[id];
    const value = field ? own(data, field.key) : undefined;
    if (!field || value === undefined) continue;
    if (wanted.has(id)) picked[field.key] = value;
    else if (holdsWanted(compiled, id, wanted))
      picked[field.key] = pickInside(compiled, field.fields, value, wanted);
  }
  return picked;
}

function pickInside(
  compiled: CompiledForm,
  inner: readonly string[],
  value: unknown,
  wanted: ReadonlySet<string>,
): unknown {
  if (Array.isArray(value)) return value.map((row) => pickInside(compiled, inner, row, wanted));
  return isRecord(value) ? pickFrom(compiled, inner, value, wanted) : value;
}

function holdsWanted(compiled: CompiledForm, id: string, wanted: ReadonlySet<string>): boolean {
  const inner = compiled.ui.fields[id]?.fields ?? [];
  return inner.some((child) => wanted.has(child) || holdsWanted(compiled, child, wanted));
}
