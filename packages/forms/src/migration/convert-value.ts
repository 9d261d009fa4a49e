import { evaluate, parseExpression, type Expression, type Locale } from '@yishi/policies';
import { equal, isRecord } from '../json/index.ts';
import { project } from '../logic/index.ts';
import {
  namesIn,
  resolvePath,
  valueOf,
  type FieldTree,
  type Instance,
  type Read,
  type TreeField,
} from '../tree/index.ts';
import type { Conversion, MergeWay, MigrationContext, SplitWay } from './types.ts';

/** The old data around a value that is converted. */
export interface Place {
  tree: FieldTree;
  data: unknown;
  instance: Instance;
}

/** A value as people write it. */
export const written = (
  { kind, config }: TreeField,
  value: unknown,
  { names }: MigrationContext,
  locale: Locale = 'zh-CN',
): string => kind.show(value, config, { locale, names });

/** What a text means to a field; the text itself where the field does not understand it. */
export function readText({ kind, config }: TreeField, text: string, context: MigrationContext) {
  if (text === '') return undefined;
  return kind.fromText ? kind.fromText(text, config, context.find) : text;
}

/** What becomes of the value at a place; it is not yet sure that it fits. */
export function converted(
  { tree, data, instance }: Place,
  to: TreeField,
  how: Conversion,
  context: MigrationContext,
): unknown {
  const { field, rows } = instance;
  const value = valueOf(data, instance);
  switch (how.by) {
    case 'text':
      return carried(field, to, value, context);
    case 'map':
      return replaced(field, to, value, how.values, context);
    case 'feel': {
      const parsed = readsOf(tree, field, how.feel);
      if (!parsed) return undefined;
      const found = evaluate(parsed.expression, project(data, parsed.reads, rows).context, context);
      const result = found.ok ? found.value : undefined;
      return to.kind.fromFeel ? to.kind.fromFeel(result, to.config) : result;
    }
  }
}

function carried(
  from: TreeField,
  to: TreeField,
  value: unknown,
  context: MigrationContext,
): unknown {
  if (from.kind === to.kind || value === undefined) return value;
  return readText(to, written(from, value, context), context);
}

/** What is named is replaced; the rest is as it is, or read as the new kind where that is another. */
function replaced(
  from: TreeField,
  to: TreeField,
  value: unknown,
  values: { from: unknown; to: unknown }[],
  context: MigrationContext,
): unknown {
  const next = mapped(value, values);
  return next === value ? carried(from, to, value, context) : next;
}

function mapped(value: unknown, values: { from: unknown; to: unknown }[]): unknown {
  if (Array.isArray(value)) {
    const each = value.map((item) => mapped(item, values)).filter((item) => item !== null);
    return each.filter((item, at) => each.findIndex((other) => equal(other, item)) === at);
  }
  const found = values.find(({ from }) => equal(from, value));
  return found ? found.to : value;
}

const parsedIn = new WeakMap<FieldTree, Map<string, ParsedFeel | undefined>>();

interface ParsedFeel {
  expression: Expression;
  reads: Read[];
}

/** A conversion's expression with what it reads; undefined where it is not in order. */
export function readsOf(tree: FieldTree, field: TreeField, feel: string): ParsedFeel | undefined {
  const known = parsedIn.get(tree) ?? new Map<string, ParsedFeel | undefined>();
  parsedIn.set(tree, known);
  const key = `${field.id} ${feel}`;
  if (known.has(key)) return known.get(key);
  const parsed = parseExpression(feel, { names: namesIn(tree, field.parent) });
  const made = parsed.ok
    ? {
        expression: parsed.value,
        reads: parsed.value.reads.flatMap((path) => resolvePath(tree, field.parent, path) ?? []),
      }
    : undefined;
  known.set(key, made);
  return made;
}

/** The values that one becomes, in the order of `to`, and whether some of it has no place. */
export function splitValue(
  field: TreeField,
  value: unknown,
  { to, how }: { to: readonly TreeField[]; how: SplitWay },
  context: MigrationContext,
): { values: unknown[]; rest: boolean } {
  if (how.by === 'parts') {
    const parts = isRecord(value) ? value : {};
    const rest = Object.keys(parts).some((key) => !how.parts.includes(key));
    return {
      values: to.map((each, at) => partAs(each, parts[how.parts[at] ?? ''], context)),
      rest,
    };
  }
  const texts = written(field, value, context)
    .split(how.separator)
    .map((each) => each.trim());
  // What is left over stays with the last, so that nothing is cut off.
  const last = texts.slice(to.length - 1).join(how.separator);
  const values = to.map((each, at) =>
    readText(each, at === to.length - 1 ? last : (texts[at] ?? ''), context),
  );
  return { values, rest: false };
}

const partAs = (to: TreeField, part: unknown, context: MigrationContext): unknown =>
  typeof part === 'string' ? readText(to, part, context) : part;

/** The value that several become; those without a value are left out. */
export function mergedValue(
  from: readonly { field: TreeField; value: unknown }[],
  { to, how }: { to: TreeField; how: MergeWay },
  context: MigrationContext,
): unknown {
  if (how.by === 'parts')
    return Object.fromEntries(
      from.flatMap(({ value }, at) => (value === undefined ? [] : [[how.parts[at] ?? '', value]])),
    );
  const texts = from.map(({ field, value }) => written(field, value, context));
  return readText(to, texts.filter((text) => text !== '').join(how.joiner), context);
}
