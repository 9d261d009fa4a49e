import type { RouteContract, Schema } from '../../../apps/api/src/contract/index.ts';
import { resolve } from './body-faults.ts';

/** A query or a path with one thing wrong. */
export interface PlaceFault {
  what: string;
  text: string;
}

const encoded = (parts: unknown): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

const badCursors = [
  'x',
  '%%%',
  encoded('text'),
  encoded([]),
  encoded(['2026-01-01T00:00:00.000Z', {}]),
  encoded(['2026-02-30T00:00:00.000Z', '1', 2]),
  encoded(['2026-01-01T00:00:00.000Z', 'a\u0000']),
  encoded(['2026-01-01T00:00:00.000Z', 'x', 'y', 'z']),
  encoded([null, null]),
  encoded([1, 2, 3]),
];

/** Every query with one parameter wrong. */
export function queryFaults(route: RouteContract): PlaceFault[] {
  const properties = Object.entries(route.query?.properties ?? {});
  if (properties.length === 0) return [];
  const found = [{ what: 'an unknown parameter', text: 'unknown=1' }];
  for (const [name, schema] of properties) {
    const add = (what: string, text: string) => found.push({ what: `${name} ${what}`, text });
    add('is given twice', `${name}=a&${name}=b`);
    add('has a zero byte', `${name}=a%00`);
    for (const { what, value } of wrongTexts(resolve(schema))) {
      add(what, `${name}=${encodeURIComponent(value)}`);
    }
    if (name !== 'cursor') continue;
    if (route.name !== 'listPeople') add('has no time', `cursor=${encoded(['yesterday', 'x'])}`);
    for (const value of badCursors) add(`is ${value}`, `cursor=${encodeURIComponent(value)}`);
  }
  return found;
}

function wrongTexts({ maxLength, enum: choices, pattern }: Schema): {
  what: string;
  value: string;
}[] {
  const found = [];
  if (maxLength !== undefined)
    found.push({ what: 'is too long', value: 'x'.repeat(maxLength + 1) });
  if (choices) found.push({ what: 'is no choice', value: 'no-such-choice' });
  if (pattern) found.push({ what: 'has the wrong form', value: '-1' });
  return found;
}

const wrongParts = [
  '%00',
  '%E0%A4%A',
  'a%20b',
  '..%2F..%2Fetc',
  `${'x'.repeat(3000)}`,
  '%F0%9F%98%80%20',
];

/** Every path with one parameter that cannot be one. */
export function pathFaults(route: RouteContract): PlaceFault[] {
  const names = Object.keys(route.params?.properties ?? {});
  // These take any name: a preference, a year, a connector that is new.
  const taken = new Set([
    ...['savePreference', 'saveConnector'],
    ...['readCalendarYear', 'saveCalendarYear'],
  ]);
  const parts = taken.has(route.name) ? wrongParts : [...wrongParts, 'no-such-thing'];
  return names.flatMap((name) =>
    parts.map((part) => ({
      what: `${name} is ${part.slice(0, 20)}`,
      text: route.path.replace(`{${name}}`, part).replace(/\{\w+\}/g, 'a'.repeat(8)),
    })),
  );
}
