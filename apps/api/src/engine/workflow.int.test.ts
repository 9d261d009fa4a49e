import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEngineTest } from './testing/engine-test.ts';
import type { EngineTest } from './testing/engine-test.ts';
import { people } from './testing/district.ts';
import { claimProgram } from './testing/programs.ts';

let engine: EngineTest;

beforeAll(async () => {
  engine = await createEngineTest();
  await engine.publish(claimProgram);
  await engine.startWorker();
});
afterAll(() => engine.stop());

describe('a case on the real server', () => {
  test('an accepted action is in the journal, the inbox and the state before it is answered', async () => {
    const caseId = await engine.start(claimProgram);
    const { number, tasks } = await engine.state(caseId);
    expect(number).toMatch(/^JS-\d{4}-001$/);
    expect(Object.values(tasks)[0]?.assignees.map(({ id }) => id)).toEqual([
      people.clerk.id,
      people.clerk2.id,
    ]);
    expect(await engine.complete(caseId, 'check', people.clerk)).toEqual({
      ok: true,
      value: { seq: 2 },
    });
    expect(await engine.complete(caseId, 'decide', people.head, 'agree')).toMatchObject({
      ok: true,
    });
    expect(await engine.state(caseId)).toMatchObject({ phase: 'completed', outcome: '办结' });
  });
});
