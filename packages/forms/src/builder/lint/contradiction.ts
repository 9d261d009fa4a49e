import type { Json } from '@yishi/policies';
import { equal } from '../../json/index.ts';
import type { JsonSchema } from '../../compile/types.ts';
import { signs } from '../condition/operators.ts';
import type { ConditionTest } from '../condition/types.ts';

interface Bounds {
  low?: Bound;
  high?: Bound;
}

interface Bound {
  value: number | string;
  strict: boolean;
}

/**
 * Whether tests that must all hold of one field cannot: two values at once, a range without an
 * inside, or a value that the field does not take (`schema` is that of its value).
 */
export function contradict(tests: readonly ConditionTest[], schema: JsonSchema): boolean {
  const has = (operator: ConditionTest['operator']) =>
    tests.some((test) => test.operator === operator);
  if (has('empty') && tests.some(({ operator }) => operator !== 'empty' && operator !== 'not'))
    return true;
  if (has('isTrue') && has('isFalse')) return true;
  const options = schema.items?.enum;
  if (
    options &&
    tests.some((test) => test.operator === 'contains' && !isAmong(options, test.value))
  )
    return true;
  const bounds = boundsOf(tests, schema);
  if (isEmptyRange(bounds)) return true;
  const wanted = tests.flatMap(wantedBy);
  return wanted.some((values) => {
    const possible = values.filter(
      (value) =>
        isTaken(value, schema) &&
        isWithin(value, bounds) &&
        !tests.some((test) => test.operator === 'not' && equal(test.value, value)) &&
        wanted.every((others) => others.some((other) => equal(other, value))),
    );
    return possible.length === 0;
  });
}

/** The values of which the field must have one. */
function wantedBy({ operator, value }: ConditionTest): Json[][] {
  if (operator === 'equals' && value !== undefined) return [[value]];
  return operator === 'isOneOf' && Array.isArray(value) ? [value] : [];
}

const isTaken = (value: Json, schema: JsonSchema): boolean =>
  schema.enum === undefined || isAmong(schema.enum, value);

const isAmong = (values: readonly Json[], value: Json | undefined): boolean =>
  values.some((each) => each === value);

function boundsOf(tests: readonly ConditionTest[], schema: JsonSchema): Bounds {
  const bounds: Bounds = {};
  if (schema.minimum !== undefined) narrow(bounds, '>=', schema.minimum);
  if (schema.maximum !== undefined) narrow(bounds, '<=', schema.maximum);
  for (const { operator, value } of tests)
    if (typeof value === 'number' || typeof value === 'string')
      narrow(bounds, signs[operator] ?? '', value);
  return bounds;
}

function narrow(bounds: Bounds, sign: string, value: number | string): void {
  const bound = { value, strict: sign === '>' || sign === '<' };
  const isTighter = (known: Bound | undefined, tighter: boolean) =>
    !known || tighter || (known.value === value && bound.strict);
  if (sign.startsWith('>') && isTighter(bounds.low, !!bounds.low && value > bounds.low.value))
    bounds.low = bound;
  if (sign.startsWith('<') && isTighter(bounds.high, !!bounds.high && value < bounds.high.value))
    bounds.high = bound;
}

function isEmptyRange({ low, high }: Bounds): boolean {
  if (!low || !high || typeof low.value !== typeof high.value) return false;
  if (low.value > high.value) return true;
  return low.value === high.value && (low.strict || high.strict);
}

function isWithin(value: Json, { low, high }: Bounds): boolean {
  if (typeof value !== 'number' && typeof value !== 'string') return true;
  const point = { value, strict: false };
  return (
    !isEmptyRange({ low: low ?? point, high: point }) &&
    !isEmptyRange({ low: point, high: high ?? point })
  );
}
