import { unreachable, type Problem } from '../../problem.ts';
import { notComparableAt } from '../problem-at.ts';
import { timeShape } from '../time-shape.ts';
import type { PlainTest, PlainTests, Scalar } from './types.ts';

type Verdict = boolean | null;

/** FEEL takes a list of one thing for the thing where no list is wanted. */
const single = (value: unknown): unknown =>
  Array.isArray(value) && value.length === 1 ? (value as unknown[])[0] : value;

/** Equal, different, or null: values of two kinds are neither. A text that is a day is no text. */
function equals(given: unknown, wanted: Scalar | null): Verdict {
  if (given === null || wanted === null) return given === wanted;
  const value = single(given);
  if (typeof value !== typeof wanted) return null;
  return typeof value === 'string' && timeShape(value) !== undefined ? null : value === wanted;
}

/** As JavaScript orders what is not a number, which is what the engine does. */
function ordered(given: unknown, sign: string, wanted: number): Verdict {
  if (given === null) return null;
  const isTime = typeof given === 'string' && timeShape(given) !== undefined;
  const value = (isTime ? Date.parse(given) : given) as number;
  switch (sign) {
    case '<':
      return value < wanted;
    case '<=':
      return !(value > wanted);
    case '>':
      return value > wanted;
    default:
      return !(value < wanted);
  }
}

const contains = (given: unknown, wanted: Scalar): Verdict =>
  given === null ? null : listOf(given).some((each) => equals(each, wanted) === true);

const listOf = (given: unknown): unknown[] => (Array.isArray(given) ? given : [given]);

function verdictOf(test: PlainTest, given: unknown): Verdict {
  switch (test.type) {
    case 'equals': {
      const same = equals(given, test.value);
      return same === null || !test.negated ? same : !same;
    }
    case 'order':
      return ordered(given, test.sign, test.value);
    case 'among':
      return test.values.some((value) => equals(given, value) === true);
    case 'contains':
      return contains(given, test.value);
    case 'count': {
      if (given === null) return test.sign === '=' ? false : null;
      return listOf(given).length > 0 === (test.sign === '>');
    }
    default:
      return unreachable(test);
  }
}

/** All or any of three-valued verdicts, as FEEL joins them. */
function joined(join: PlainTests['join'], verdicts: readonly Verdict[]): Verdict {
  const decides = join === 'or';
  if (verdicts.includes(decides)) return decides;
  return verdicts.includes(null) ? null : !decides;
}

/** What the tests of `text` give for these values, with the problems that FEEL would tell. */
export function judgeTests(
  text: string,
  { join, tests }: PlainTests,
  context: Readonly<Record<string, unknown>>,
): { value: Verdict; problems: Problem[] } {
  const problems: Problem[] = [];
  const verdicts = tests.map((test) => {
    const given = (Object.hasOwn(context, test.name) ? context[test.name] : null) ?? null;
    if (test.type === 'order' && (typeof given === 'string' || typeof given === 'boolean'))
      problems.push(notComparableAt(text, test));
    return verdictOf(test, given);
  });
  return { value: joined(join, verdicts), problems };
}
