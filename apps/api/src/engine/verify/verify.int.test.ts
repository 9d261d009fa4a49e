import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { appendAudit } from '../audit/index.ts';
import { people } from '../testing/district.ts';
import { asPerson, createEngineTest, envelopeOf, kinds } from '../testing/engine-test.ts';
import type { EngineTest } from '../testing/engine-test.ts';
import { claimProgram } from '../testing/programs.ts';
import { verifyAudit, verifyCase } from './index.ts';

let engine: EngineTest;
let caseId: string;

beforeAll(async () => {
  engine = await createEngineTest();
  await engine.publish(claimProgram);
});
afterAll(() => engine.stop());

const { bundle } = claimProgram;

beforeEach(async () => {
  const commit = engine.createCommit();
  const prepared = await engine.prepare(claimProgram);
  ({ caseId } = prepared);
  await commit({ caseId, bundle, seq: 1, envelope: prepared.envelope });
  const envelope = envelopeOf(asPerson(people.clerk), {
    type: 'TaskCompleted',
    taskId: 't1',
    revision: 1,
    action: 'submit',
  });
  await commit({ caseId, bundle, seq: 2, envelope });
});

const change = (text: string) => engine.connection.pool.query(text, [caseId]);
const verify = () =>
  verifyCase(
    {
      db: engine.connection.pool,
      keys: engine.engine.keys,
      programs: engine.engine.programs,
      kinds,
    },
    caseId,
  );

describe('a case derived anew from its journal', () => {
  test('is in order when nobody touched it', async () => {
    expect(await verify()).toBeUndefined();
  });

  test.each([
    [
      'a clear column was changed',
      `update journal set actor = 'p-x' where case_id = $1 and seq = 1`,
      1,
      'digest',
    ],
    [
      'the time was changed',
      `update journal set at = at - interval '1 day' where case_id = $1 and seq = 2`,
      2,
      'digest',
    ],
    [
      'content was put in from elsewhere',
      `update journal set body = (select body from journal where case_id = $1 and seq = 1) where case_id = $1 and seq = 2`,
      2,
      'content',
    ],
    ['a row was removed', `delete from journal where case_id = $1 and seq = 1`, 2, 'gap'],
    ['the last row was removed', `delete from journal where case_id = $1 and seq = 2`, 1, 'state'],
    [
      'another state was claimed',
      `update journal set state_hash = 'x' where case_id = $1 and seq = 2`,
      2,
      'state',
    ],
    ['the state was put back', `update case_states set seq = 1 where case_id = $1`, 2, 'state'],
  ])('names the first broken row when %s', async (_what, text, seq, what) => {
    await change(text);
    expect(await verify()).toMatchObject({ caseId, seq, what });
  });

  test('keeps its chain when it was erased', async () => {
    await engine.engine.keys.destroy(engine.connection.pool, caseId);
    expect(await verify()).toBeUndefined();
    await change(`update journal set actor = 'p-x' where case_id = $1 and seq = 2`);
    expect(await verify()).toMatchObject({ seq: 2, what: 'digest' });
  });
});

test('what was done besides steps is chained too', async () => {
  const { pool } = engine.connection;
  const { keys } = engine.engine;
  const note = (action: string) =>
    appendAudit(pool, keys, { caseId, actor: 'p-li', action, detail: { task: 't2' } });
  await note('claim-task');
  await note('release-task');
  const scope = `case/${caseId}`;
  expect(await verifyAudit(pool, keys, scope)).toBeUndefined();
  await pool.query(`update audit set action = 'x' where scope = $1 and n = 1`, [scope]);
  expect(await verifyAudit(pool, keys, scope)).toMatchObject({ n: 1, what: 'digest' });
});
