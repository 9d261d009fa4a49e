import { equal, isRecord } from '../json/index.ts';
import { follow } from './references.ts';

/**
 * Positions of the parts of an `anyOf` that may stand as `oneOf`, since no value fits two of them:
 * values that are listed, each once, or parts of different types. Undefined where that is not sure.
 */
export function alternativesOf(
  parts: readonly unknown[],
  root: unknown,
  base: string,
): number[] | undefined {
  const all = parts.map((_part, index) => index);
  if (parts.length <= 1) return all;
  const constants = parts.map((part) =>
    isRecord(part) && Object.hasOwn(part, 'const') ? { value: part['const'] } : undefined,
  );
  if (constants.every((each) => each !== undefined))
    return all.filter((at) => constants.findIndex((one) => equal(one, constants[at])) === at);
  const types = parts.map((part) => typeOf(part, root, base));
  const apart = types.every(
    (type, index) =>
      type !== undefined &&
      types.indexOf(type) === index &&
      !(type === 'integer' && types.includes('number')),
  );
  return apart ? all : undefined;
}

/** The one type that values of a part have; follows references, not in circles. */
function typeOf(part: unknown, root: unknown, base: string, steps = 0): string | undefined {
  if (!isRecord(part) || steps > 20) return undefined;
  if (typeof part['type'] === 'string') return part['type'];
  if (typeof part['$ref'] !== 'string') return undefined;
  const target = follow(root, part['$ref'], base);
  return target.at === 'here' ? typeOf(target.raw, root, base, steps + 1) : undefined;
}
