import type { JsonSchema } from '../compile/index.ts';
import { equal } from '../json/index.ts';

/** How a field's own schema changed, seen from stored values. */
export type SchemaChange = 'same' | 'loosened' | 'tightened' | 'retyped';

const upper = ['maxLength', 'maximum', 'exclusiveMaximum', 'maxItems'] as const;
const lower = ['minLength', 'minimum', 'exclusiveMinimum', 'minItems'] as const;

/** Compares what values may be; children of sections and tables are compared by themselves. */
export function compareSchemas(before: JsonSchema, after: JsonSchema): SchemaChange {
  const changes = [...compareOwn(before, after)];
  if (changes.includes('retyped')) return 'retyped';
  if (changes.includes('tightened')) return 'tightened';
  return changes.includes('loosened') ? 'loosened' : 'same';
}

function* compareOwn(before: JsonSchema, after: JsonSchema): Generator<SchemaChange> {
  if (before.type !== after.type) {
    const wider = before.type === 'integer' && after.type === 'number';
    yield wider ? 'loosened' : 'retyped';
  }
  for (const keyword of upper) yield limit(before[keyword], after[keyword], 1);
  for (const keyword of lower) yield limit(before[keyword], after[keyword], -1);
  yield set(before.enum, after.enum);
  for (const keyword of ['pattern', 'format', 'multipleOf', 'uniqueItems'] as const)
    if (!equal(before[keyword], after[keyword]))
      yield after[keyword] === undefined || after[keyword] === false ? 'loosened' : 'tightened';
  if (before['x-id'] !== undefined && holdsFields(before, after)) return;
  if (before.items && after.items) yield compareSchemas(before.items, after.items);
  yield* compareParts(before, after);
}

/** Parts of a value that is one for the form, e.g. from and to of a date range. */
function* compareParts(before: JsonSchema, after: JsonSchema): Generator<SchemaChange> {
  const old = before.properties ?? {};
  const now = after.properties ?? {};
  for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
    const [a, b] = [old[key], now[key]];
    if (a && b) yield compareSchemas(a, b);
    else yield b ? 'loosened' : 'tightened';
  }
  const asked = (after.required ?? []).filter((key) => !before.required?.includes(key));
  if (asked.length > 0) yield 'tightened';
  else if ((after.required ?? []).length < (before.required ?? []).length) yield 'loosened';
}

function holdsFields(...schemas: JsonSchema[]): boolean {
  return schemas.some((schema) =>
    Object.values((schema.items ?? schema).properties ?? {}).some((part) => part['x-id']),
  );
}

function limit(
  before: number | undefined,
  after: number | undefined,
  direction: 1 | -1,
): SchemaChange {
  if (before === after) return 'same';
  if (after === undefined) return 'loosened';
  if (before === undefined) return 'tightened';
  return (after - before) * direction > 0 ? 'loosened' : 'tightened';
}

function set(before: JsonSchema['enum'], after: JsonSchema['enum']): SchemaChange {
  if (before === undefined && after === undefined) return 'same';
  if (after === undefined) return 'loosened';
  if (before === undefined || before.some((value) => !after.includes(value))) return 'tightened';
  return after.length > before.length ? 'loosened' : 'same';
}
