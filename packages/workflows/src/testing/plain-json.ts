/** Where a value is something that JSON does not carry; absent properties may be undefined. */
export function notPlain(value: unknown, path = ''): string[] {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return [];
    case 'number':
      return Number.isFinite(value) ? [] : [`${path} is ${value}`];
    case 'object':
      break;
    default:
      return [`${path} is ${typeof value}`];
  }
  if (value === null) return [];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => notPlain(item, `${path}/${index}`));
  }
  const prototype = Object.getPrototypeOf(value) as unknown;
  if (prototype !== Object.prototype && prototype !== null) return [`${path} is no plain object`];
  return Object.entries(value).flatMap(([key, item]) =>
    item === undefined ? [] : notPlain(item, `${path}/${key}`),
  );
}

/** The value itself, so that whoever changes it is found out. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
