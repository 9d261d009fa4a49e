import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readRecordings } from './recording.ts';
import { replay } from './replay.ts';

/** Bundles of their own take seconds to build: that is why these are not with the quick ones. */
const approved = readRecordings().filter(([name]) => name === 'expense');

test('a changed core is found out by the workflow, where Temporal alone would see the same commands', async () => {
  const entry = join(import.meta.dirname, 'changed-workflow.ts');
  const { mismatches, refused } = await replay(approved, entry);
  expect(mismatches[0]).toMatchObject({ caseId: approved[0]?.[1].caseId, seq: 1 });
  expect(refused).toHaveLength(1);
});

test('a changed workflow is found out by Temporal, where the commands are others', async () => {
  const other = import.meta.resolve('@yishi/workflows/temporal/floor-workflow');
  const { refused, mismatches } = await replay(approved, fileURLToPath(other));
  expect(refused).toHaveLength(1);
  expect(mismatches).toEqual([]);
});
