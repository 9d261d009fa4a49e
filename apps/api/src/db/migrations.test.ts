import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { expect, test } from 'vitest';
import * as schema from './schema/index.ts';

const meta = path.join(import.meta.dirname, 'migrations/meta');

test('the migrations end where the tables stand: nothing is left to generate', async () => {
  const last = readdirSync(meta)
    .filter((name) => name.endsWith('_snapshot.json'))
    .sort()
    .at(-1);
  type Snapshot = Parameters<typeof generateMigration>[0];
  const before = JSON.parse(readFileSync(path.join(meta, last ?? ''), 'utf8')) as Snapshot;
  expect(await generateMigration(before, generateDrizzleJson(schema, before.id))).toEqual([]);
});
