import type { CaseEvent, Envelope, PersonRef } from '@yishi/workflows';
import type { CommitResult } from '@yishi/workflows/temporal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { people } from '../testing/district.ts';
import type { CommitCase } from './index.ts';
import { asPerson, createEngineTest, envelopeOf, kinds } from '../testing/engine-test.ts';
import type { EngineTest } from '../testing/engine-test.ts';
import { claimProgram } from '../testing/programs.ts';

let engine: EngineTest;

beforeAll(async () => {
  engine = await createEngineTest();
  await engine.publish(claimProgram);
});
afterAll(() => engine.stop());

const { bundle } = claimProgram;

async function rows<R>(text: string, values: unknown[] = []): Promise<R[]> {
  return (await engine.connection.pool.query(text, values)).rows as R[];
}

async function startCase(commit = engine.createCommit(), reason?: string): Promise<string> {
  const { caseId, envelope } = await engine.prepare(claimProgram, reason);
  const result = await commit({ caseId, bundle, seq: 1, envelope });
  expect(result.type).toBe('committed');
  return caseId;
}

async function completes(caseId: string, step: string, by: PersonRef): Promise<Envelope> {
  const { tasks } = await engine.state(caseId);
  const task = Object.values(tasks).find((each) => each.step === step);
  if (!task) throw new Error(`no task of ${step}`);
  const event: CaseEvent = {
    type: 'TaskCompleted',
    taskId: task.id,
    revision: task.revision,
    action: step === 'decide' ? 'agree' : 'submit',
  };
  return envelopeOf(asPerson(by), event);
}

const box = (caseId: string) =>
  rows<{ person_id: string; box: string; task_id: string }>(
    'select person_id, box, task_id from inbox where case_id = $1 order by box, person_id',
    [caseId],
  );

describe('numbers', () => {
  test('have no gaps and no duplicates, whoever starts at the same time', async () => {
    await rows('delete from serials');
    const commits = [engine.createCommit(), engine.createCommit(), engine.createCommit()];
    const ids = await Promise.all(
      Array.from({ length: 30 }, (_, n) => startCase(commits[n % commits.length])),
    );
    const numbers = await rows<{ number: string }>(
      'select number from cases where id = any($1) order by number',
      [ids],
    );
    expect(numbers.map(({ number }) => Number(number.slice(-3)))).toEqual(
      Array.from({ length: 30 }, (_, n) => n + 1),
    );
  });

  test('a start that fails after its number was taken leaves no gap', async () => {
    const broken = engine.createCommit({
      ...kinds,
      get: (kind) => {
        if (kind === 'fill') throw new Error('a bug of the core');
        return kinds.get(kind);
      },
    });
    const before = await rows<{ value: number }>('select value from serials');
    const { caseId, envelope } = await engine.prepare(claimProgram);
    expect(await broken({ caseId, bundle, seq: 1, envelope })).toMatchObject({
      type: 'refused',
      problems: [{ code: 'engine.failed' }],
    });
    expect(await rows('select value from serials')).toEqual(before);
    expect(await rows('select code from incidents where case_id = $1', [caseId])).toEqual([
      { code: 'core.threw' },
    ]);
  });
});

describe('one event is written once', () => {
  test('the same request again, even from another worker, answers with the same row', async () => {
    const caseId = await startCase();
    const envelope = await completes(caseId, 'check', people.clerk);
    const input = { caseId, bundle, seq: 2, envelope };
    const first = await engine.createCommit()(input);
    const second = await engine.createCommit()(input);
    expect(first.type).toBe('committed');
    expect(second).toMatchObject({ type: 'behind', rows: [{ seq: 2, envelope }] });
    if (first.type === 'committed' && second.type === 'behind') {
      expect(second.rows[0]?.hash).toBe(first.hash);
      expect(second.rows[0]?.facts).toEqual(first.facts);
    }
  });

  test('a worker that lacks rows gets all of them and writes nothing', async () => {
    const caseId = await startCase();
    const commit = engine.createCommit();
    await commit({
      caseId,
      bundle,
      seq: 2,
      envelope: await completes(caseId, 'check', people.clerk),
    });
    const other = await completes(caseId, 'decide', people.head);
    const result = await engine.createCommit()({ caseId, bundle, seq: 1, envelope: other });
    expect(result).toMatchObject({ type: 'behind', rows: [{ seq: 1 }, { seq: 2 }] });
    expect((await engine.state(caseId)).seq).toBe(2);
  });

  test('a request that the case has seen changes nothing', async () => {
    const caseId = await startCase();
    const envelope = await completes(caseId, 'check', people.clerk);
    const commit = engine.createCommit();
    await commit({ caseId, bundle, seq: 2, envelope });
    expect(await commit({ caseId, bundle, seq: 3, envelope })).toEqual({ type: 'unchanged' });
    expect((await engine.state(caseId)).seq).toBe(2);
  });

  test('of two people on one task, one is accepted and the other gets what happened', async () => {
    const caseId = await startCase();
    const inputs = await Promise.all(
      [people.clerk, people.clerk2].map(async (person) => ({
        caseId,
        bundle,
        seq: 2,
        envelope: await completes(caseId, 'check', person),
      })),
    );
    const commit = engine.createCommit();
    const results: CommitResult[] = await Promise.all(inputs.map((input) => commit(input)));
    expect(results.map(({ type }) => type).sort()).toEqual(['behind', 'committed']);
    expect((await rows('select from journal where case_id = $1', [caseId])).length).toBe(2);
  });

  test('a database older than the engine halts the case instead of going on', async () => {
    const caseId = await startCase();
    const envelope = await completes(caseId, 'check', people.clerk);
    const result = await engine.createCommit()({ caseId, bundle, seq: 5, envelope });
    expect(result).toMatchObject({ type: 'halted', problem: { code: 'journal.short' } });
  });
});

describe('the lists of people', () => {
  test('work leaves the boxes of all others and stands under done for who did it', async () => {
    const commit = engine.createCommit();
    const caseId = await startCase(commit);
    expect(await box(caseId)).toEqual([
      { person_id: people.applicant.id, box: 'mine', task_id: '' },
      { person_id: people.clerk.id, box: 'todo', task_id: 't1' },
      { person_id: people.clerk2.id, box: 'todo', task_id: 't1' },
    ]);
    const envelope = await completes(caseId, 'check', people.clerk2);
    await commit({ caseId, bundle, seq: 2, envelope });
    expect(await box(caseId)).toEqual([
      { person_id: people.clerk2.id, box: 'done', task_id: 't1' },
      { person_id: people.applicant.id, box: 'mine', task_id: '' },
      { person_id: people.head.id, box: 'todo', task_id: 't2' },
    ]);
  });

  test('a substitute and the one they acted for both find it under done', async () => {
    const commit = engine.createCommit();
    const caseId = await startCase(commit);
    const asked = await completes(caseId, 'check', people.clerk);
    const actor = { ...asPerson(people.stranger), onBehalfOf: people.clerk } as Envelope['actor'];
    const result = await commit({ caseId, bundle, seq: 2, envelope: { ...asked, actor } });
    expect(result.type).toBe('committed');
    const done = (await box(caseId)).filter((row) => row.box === 'done');
    expect(done.map(({ person_id }) => person_id).sort()).toEqual(
      [people.clerk.id, people.stranger.id].sort(),
    );
  });

  test('what someone else has claimed is refused', async () => {
    const commit = engine.createCommit();
    const caseId = await startCase(commit);
    await rows('update tasks set claimed_by = $2 where case_id = $1', [caseId, people.clerk2.id]);
    const envelope = await completes(caseId, 'check', people.clerk);
    expect(await commit({ caseId, bundle, seq: 2, envelope })).toMatchObject({
      type: 'refused',
      problems: [{ code: 'task.claimed' }],
    });
    const own = await completes(caseId, 'check', people.clerk2);
    expect((await commit({ caseId, bundle, seq: 2, envelope: own })).type).toBe('committed');
  });
});

describe('a corrected start form', () => {
  const searched = (caseId: string) =>
    rows<{ box: string; search: string }>('select box, search from inbox where case_id = $1', [
      caseId,
    ]);

  async function sentBack(commit: CommitCase): Promise<string> {
    const caseId = await startCase(commit, '购买桌椅');
    const asked = await completes(caseId, 'check', people.clerk);
    if (asked.event.type !== 'TaskCompleted') throw new Error('no task was asked for');
    const envelope = envelopeOf(asPerson(people.clerk), {
      ...{ type: 'TaskReturned', taskId: asked.event.taskId, revision: asked.event.revision },
      ...{ toStep: 'apply', resume: 'straight-back', opinion: '名称不对', corrections: [] },
    });
    expect(await commit({ caseId, bundle, seq: 2, envelope })).toMatchObject({ type: 'committed' });
    return caseId;
  }

  async function corrects(caseId: string, reason: string): Promise<Envelope> {
    const envelope = await completes(caseId, 'apply', people.applicant);
    const submission = { hash: 'corrected', form: 'claim', reads: { 事由: reason, 金额: 90_000 } };
    return { ...envelope, event: { ...envelope.event, submission } as CaseEvent };
  }

  test('gives the case its new title in every list and every search', async () => {
    const commit = engine.createCommit();
    const caseId = await sentBack(commit);
    const envelope = await corrects(caseId, '购买书架');
    expect((await commit({ caseId, bundle, seq: 3, envelope })).type).toBe('committed');
    const [row] = await rows<{ title: string; search: string; phase: string; number: string }>(
      'select title, search, phase, number from cases where id = $1',
      [caseId],
    );
    expect(row).toMatchObject({ title: '购买书架', phase: 'running' });
    expect(row?.search).toBe(`${row?.number} 购买书架`);
    const boxes = await searched(caseId);
    expect(boxes.map(({ box }) => box).sort()).toEqual(['done', 'mine', 'todo']);
    expect([...new Set(boxes.map(({ search }) => search))]).toEqual([row?.search]);
    expect((await engine.state(caseId)).title).toBe('购买书架');
  });

  test('that keeps the title writes to no list', async () => {
    const commit = engine.createCommit();
    const caseId = await sentBack(commit);
    await rows(`update cases set search = 'untouched' where id = $1`, [caseId]);
    const envelope = await corrects(caseId, '购买桌椅');
    expect((await commit({ caseId, bundle, seq: 3, envelope })).type).toBe('committed');
    expect(await rows('select search from cases where id = $1', [caseId])).toEqual([
      { search: 'untouched' },
    ]);
  });
});

test('no personal value stands in the clear in journal, state or submission', async () => {
  const secret = '受助人王小明';
  const caseId = await startCase(engine.createCommit(), secret);
  const found = await rows<{ bytes: Buffer }>(
    `select body as bytes from journal where case_id = $1
     union all select state from case_states where case_id = $1
     union all select data from submissions where case_id = $1`,
    [caseId],
  );
  expect(found.length).toBe(3);
  for (const { bytes } of found) expect(bytes.includes(secret)).toBe(false);
});
