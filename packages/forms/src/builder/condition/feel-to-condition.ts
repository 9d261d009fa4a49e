import { TokenReader, tokensOf, type Json } from '@yishi/policies';
import type { FormDefinition } from '../../definition/types.ts';
import type { FieldKindRegistry } from '../../kinds/index.ts';
import { resolvePath, type TreeField } from '../../tree/index.ts';
import { containerOf, type FormulaContainer } from '../formula/formula-place.ts';
import type { FormulaPlace } from '../formula/types.ts';
import { areComparable } from './comparable-fields.ts';
import { operatorsFor, signs } from './operators.ts';
import { readPath, readValue } from './reader.ts';
import type { Condition, ConditionTest, Operator } from './types.ts';

/** The condition that a FEEL text is; undefined where it was not, or cannot be, picked. */
export function feelToCondition(
  form: FormDefinition,
  registry: FieldKindRegistry,
  at: FormulaPlace,
  text: string,
): Condition | undefined {
  const tokens = tokensOf(text);
  if (!tokens) return undefined;
  const reader = new TokenReader(tokens);
  if (reader.done) return { join: 'all', tests: [] };
  const place = containerOf(form, registry, at);
  const tests: ConditionTest[] = [];
  const joints = new Set<string>();
  for (;;) {
    const test = readTest(reader, place);
    if (!test) return undefined;
    tests.push(test);
    if (reader.done) break;
    const joint = reader.oneOf(['and', 'or']);
    if (joint === undefined) return undefined;
    joints.add(joint);
  }
  if (joints.size > 1) return undefined;
  return { join: joints.has('or') ? 'any' : 'all', tests };
}

function readTest(reader: TokenReader, place: FormulaContainer): ConditionTest | undefined {
  if (reader.takes('list', 'contains', '(')) return inBrackets(reader, place, 'contains', true);
  if (reader.takes('contains', '(')) return inBrackets(reader, place, 'contains', false);
  if (reader.takes('starts', 'with', '(')) return inBrackets(reader, place, 'startsWith', false);
  if (reader.takes('count', '(')) return counted(reader, place);
  const bracketed = reader.takes('(');
  const byDay = reader.takes('date', '(');
  const field = fieldAt(place, readPath(reader));
  if (!field || (byDay && !reader.takes(')'))) return undefined;
  if (reader.takes('in')) {
    const values = readValue(reader);
    if (bracketed && !reader.takes(')')) return undefined;
    return withValue(field, 'isOneOf', values, Array.isArray);
  }
  if (bracketed) return undefined;
  const sign = reader.oneOf(['!=', '>=', '<=', '=', '>', '<']);
  if (sign === undefined) return undefined;
  const against = readAgainst(reader);
  return against && 'path' in against
    ? comparedWith(place, field, sign, against, byDay)
    : compared(field, sign, against?.value, byDay);
}

interface OtherField {
  path: string[];
  byDay: boolean;
}

const constants = new Set(['null', 'true', 'false']);

/** What stands after a sign: a constant, or another field. */
function readAgainst(reader: TokenReader): OtherField | { value: Json } | undefined {
  const { next } = reader;
  const isName = next?.type === 'name' && !constants.has(next.text);
  const byDay = isName && reader.takes('date', '(');
  if (isName && !(byDay && reader.next?.type === 'text')) {
    const path = readPath(reader);
    return path && (!byDay || reader.takes(')')) ? { path, byDay } : undefined;
  }
  const value = readValue(reader);
  return value === undefined || (byDay && !reader.takes(')')) ? undefined : { value };
}

function comparedWith(
  place: FormulaContainer,
  field: TreeField,
  sign: string,
  against: OtherField,
  byDay: boolean,
): ConditionTest | undefined {
  const other = fieldAt(place, against.path);
  if (!other || !areComparable(field, other)) return undefined;
  const asDays = (each: TreeField) => each.kind.feel === 'date and time';
  if (asDays(field) !== byDay || asDays(other) !== against.byDay) return undefined;
  const operator = operatorsFor(field.kind).find((each) => signs[each] === sign);
  return operator && { field: field.id, operator, other: other.id };
}

function compared(
  field: TreeField,
  sign: string,
  value: Json | undefined,
  byDay: boolean,
): ConditionTest | undefined {
  const there =
    value === null && !byDay ? ({ '=': 'empty', '!=': 'filled' } as const)[sign] : undefined;
  if (there) return field.kind.feel === 'list' ? undefined : tested(field, there);
  const truth =
    typeof value === 'boolean' && sign === '=' ? (value ? 'isTrue' : 'isFalse') : undefined;
  if (truth) return tested(field, truth);
  if (byDay !== (field.kind.feel === 'date and time')) return undefined;
  const fitting = operatorsFor(field.kind).find((each) => signs[each] === sign);
  return fitting && withValue(field, fitting, value, isScalar);
}

function inBrackets(
  reader: TokenReader,
  place: FormulaContainer,
  operator: Operator,
  ofList: boolean,
): ConditionTest | undefined {
  const field = fieldAt(place, readPath(reader));
  if (!field || ofList !== (field.kind.feel === 'list') || !reader.takes(',')) return undefined;
  const value = readValue(reader);
  return reader.takes(')') ? withValue(field, operator, value, isScalar) : undefined;
}

function counted(reader: TokenReader, place: FormulaContainer): ConditionTest | undefined {
  const field = fieldAt(place, readPath(reader));
  if (field?.kind.feel !== 'list' || !reader.takes(')')) return undefined;
  const operator = ({ '>': 'filled', '=': 'empty' } as const)[reader.oneOf(['>', '=']) ?? ''];
  return operator && readValue(reader) === 0 ? tested(field, operator) : undefined;
}

function fieldAt(place: FormulaContainer, path: string[] | undefined): TreeField | undefined {
  const read = path && resolvePath(place.tree, place.container, path);
  if (!read || read.path.length !== path.length) return undefined;
  // A column read from outside its table is a list of all rows.
  return isWithin(place.container, rowsAround(read.target)) ? read.target : undefined;
}

function rowsAround(field: TreeField): TreeField | undefined {
  const { parent } = field;
  return !parent || parent.kind.value === 'rows' ? parent : rowsAround(parent);
}

function isWithin(container: TreeField | undefined, rows: TreeField | undefined): boolean {
  if (!rows || container === rows) return true;
  return container ? isWithin(container.parent, rows) : false;
}

const isScalar = (value: Json): boolean => value !== null && typeof value !== 'object';

function withValue(
  field: TreeField,
  operator: Operator,
  value: Json | undefined,
  fits: (value: Json) => boolean,
): ConditionTest | undefined {
  if (value === undefined || !fits(value)) return undefined;
  const test = tested(field, operator);
  return test && { ...test, value };
}

function tested(field: TreeField, operator: Operator): ConditionTest | undefined {
  return operatorsFor(field.kind).includes(operator) ? { field: field.id, operator } : undefined;
}
