import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Incident, Json } from '@yishi/workflows';
import { until } from '../../../../tests/support/product.ts';
import { readJournal } from './commit/index.ts';
import { ConnectorRefusal } from '@yishi/workflows';
import { people } from './testing/district.ts';
import { createEngineTest } from './testing/engine-test.ts';
import type { EngineTest } from './testing/engine-test.ts';
import { connectorProgram } from './testing/programs.ts';

let engine: EngineTest;
/** What the other side was asked, in order. */
let asked: Json[];
/** What it does with the call of this number (from 1). */
let answer: (call: number, input: Json) => Json;

const echo = {
  key: 'echo',
  call: async (input: Json) => {
    asked.push(input);
    return answer(asked.length, input);
  },
};

beforeAll(async () => {
  engine = await createEngineTest();
  await engine.publish(connectorProgram);
  await engine.startWorker({ connectors: [echo] });
});
afterAll(() => engine.stop());

const steps = async (caseId: string): Promise<string[]> =>
  Object.values((await engine.state(caseId)).tasks).map(({ step }) => step);
const decides = (caseId: string) =>
  until('the decision', 20, async () => (await steps(caseId)).includes('decide'));

describe('a call to another system', () => {
  /** Starts a case whose call is refused for good, and waits for what operators see. */
  async function refused(): Promise<{ caseId: string; incident: Incident }> {
    asked = [];
    answer = (call, input) => {
      if (call === 1) throw new ConnectorRefusal('对方系统拒收');
      return input;
    };
    const caseId = await engine.start(connectorProgram);
    const incident = await until('the incident', 20, async () => {
      return (await engine.state(caseId)).incidents[0];
    });
    return { caseId, incident };
  }

  const shown = async (caseId: string): Promise<{ message: string; how: string | null }[]> => {
    const text = 'select message, how from incidents where case_id = $1';
    const { rows } = await engine.connection.pool.query(text, [caseId]);
    return rows as { message: string; how: string | null }[];
  };

  test('that fails is made again by itself, and nobody is troubled', async () => {
    asked = [];
    answer = (call, input) => {
      if (call === 1) throw new Error('ECONNREFUSED');
      return input;
    };
    const caseId = await engine.start(connectorProgram);
    await decides(caseId);
    expect(asked).toEqual(['购买桌椅', '购买桌椅']);
    expect(await shown(caseId)).toEqual([]);
  });

  test('that is refused is an incident: the case waits, and operators see why', async () => {
    const { caseId, incident } = await refused();
    expect(incident).toMatchObject({ step: 'send', code: 'effect.failed', input: '购买桌椅' });
    expect(await shown(caseId)).toEqual([{ message: '对方系统拒收', how: null }]);
    expect(await steps(caseId)).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  test('goes on when an operator lets it be made again', async () => {
    const { caseId, incident } = await refused();
    expect(await engine.resolve(caseId, incident.id, 'retry')).toMatchObject({ ok: true });
    await decides(caseId);
    expect(asked).toEqual(['购买桌椅', '购买桌椅']);
    expect(await shown(caseId)).toEqual([{ message: '对方系统拒收', how: 'retry' }]);
  });

  test('goes on with another input', async () => {
    const { caseId, incident } = await refused();
    await engine.resolve(caseId, incident.id, 'change-input', '购买折叠桌');
    await decides(caseId);
    expect(asked).toEqual(['购买桌椅', '购买折叠桌']);
  });

  test('is left out with a reason, which stands in the record', async () => {
    const { caseId, incident } = await refused();
    await engine.resolve(caseId, incident.id, 'skip');
    expect(await steps(caseId)).toEqual(['decide']);
    expect(asked).toHaveLength(1);
    const { pool } = engine.connection;
    const commands = (await readJournal(pool, engine.engine.keys, caseId)).at(-1)?.commands;
    expect(commands).toContainEqual(
      expect.objectContaining({ code: 'step.skipped', params: { reason: '与对方核实' } }),
    );
  });

  test('is not for just anybody to resolve', async () => {
    const { caseId, incident } = await refused();
    const event = { type: 'IncidentResolved', incidentId: incident.id, reason: '重试' } as const;
    const tried = await engine.act(caseId, people.head, { ...event, how: 'retry' });
    expect(tried).toMatchObject({ problems: [{ code: 'actor.notAdministrator' }] });
    expect((await engine.state(caseId)).incidents).toHaveLength(1);
  });
});
