import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonSchema } from '@yishi/forms';
import { expect, test } from 'vitest';
import { openPlugins } from '../../apps/api/src/plugins/index.ts';

const folder = 'apps/web/src/routes/(work)/(manage)/admin/procedures/design/[id]/settings';
const table = readFileSync(join(import.meta.dirname, '../..', folder, 'editors.ts'), 'utf8');

/** Every kind that a schema names, however deep. */
function kindsIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = (schema as JsonSchema)['x-kind'];
  return [...(own === undefined ? [] : [own]), ...Object.values(schema).flatMap(kindsIn)];
}

test('every kind of setting that a step names has its editor in the procedure designer', async () => {
  const { stepKinds, faults } = await openPlugins();
  expect(faults).toEqual([]);
  const kinds = new Set(stepKinds.all().flatMap(({ configSchema }) => kindsIn(configSchema)));
  expect(kinds.size).toBeGreaterThan(15);
  const has = (kind: string) => new RegExp(`^  '?${kind}'?: \\w+Setting,$`, 'm').test(table);
  expect([...kinds].filter((kind) => !has(kind))).toEqual([]);
});
