import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../../../..');
const words = readFileSync(join(import.meta.dirname, 'timeline-words.ts'), 'utf8');

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(root, folder, path), 'utf8'));
}

it('everything that the engine writes into the timeline has words', () => {
  const text = [
    ...sources('packages/workflows/src/core'),
    ...sources('packages/workflows/src/steps'),
  ].join('\n');
  const written = [
    ...text.matchAll(/\blog\(draft, '([a-z]+\.[a-zA-Z]+)'/g),
    ...text.matchAll(/type: 'Log',\s+code: '([a-z]+\.[a-zA-Z]+)'/g),
    ...text.matchAll(/\blog: '([a-z]+\.[a-zA-Z]+)'/g),
    ...text.matchAll(/'(action\.[a-z]+)'/g),
  ].map(([, code]) => code ?? '');
  expect(written.length).toBeGreaterThan(15);
  const silent = [...new Set(written)]
    .filter((code) => !words.includes(`'${code}'`))
    .map(
      (code) =>
        `'${code}': add it to sentences in apps/web/src/lib/work/timeline-words.ts, and timeline_${code.replace('.', '_')} to apps/web/messages/zh-CN/case.json and en/case.json`,
    );
  expect(silent).toEqual([]);
});
