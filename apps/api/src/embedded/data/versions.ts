import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../../config/index.ts';

/** Layout of the data directory; counts up when an older program could no longer read it. */
export const dataFormat = 1;

/** Version of Temporal's server that the Go module and the schema belong to. */
export const temporalVersion = '1.29.1';

/** Version of this program. */
export const productVersion: string = (
  JSON.parse(readFileSync(path.join(repositoryRoot, 'package.json'), 'utf8')) as { version: string }
).version;

/** Negative when `a` is older than `b`; compares the numbers between dots, pre-releases ignored. */
export function compareVersions(a: string, b: string): number {
  const numbers = (text: string) => (text.split('-')[0] ?? '').split('.').map(Number);
  const [left, right] = [numbers(a), numbers(b)];
  for (let n = 0; n < Math.max(left.length, right.length); n += 1) {
    const difference = (left[n] ?? 0) - (right[n] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
