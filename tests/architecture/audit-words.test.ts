import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const services = join(root, 'apps/api/src/services');
const page = 'apps/web/src/routes/(work)/(manage)/admin/audit/action-words.ts';

test('whatever services write into the audit, its page says in words', () => {
  const said = readFileSync(join(root, page), 'utf8');
  const written = readdirSync(services, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => [
      ...readFileSync(join(services, path), 'utf8').matchAll(
        /\baction: [^\n]*?'([a-z]+-[a-z-]+)'/g,
      ),
    ])
    .map((hit) => hit[1] ?? '');
  expect(written.length).toBeGreaterThan(20);
  expect([...new Set(written)].filter((action) => !said.includes(`'${action}':`))).toEqual([]);
});
