import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEngineTest } from '../testing/engine-test.ts';
import type { EngineTest } from '../testing/engine-test.ts';
import { claimProgram } from '../testing/programs.ts';
import { createCaseKeys } from './case-keys.ts';
import { openKeyring } from './open-keyring.ts';
import { rotateInstallationKey } from './rotate-key.ts';

let engine: EngineTest;

beforeAll(async () => {
  engine = await createEngineTest();
  await engine.publish(claimProgram);
});
afterAll(() => engine.stop());

const fresh = async () => {
  const { pool } = engine.connection;
  return createCaseKeys(pool, await openKeyring(pool, engine.keysDir));
};

test('after a rotation every case opens by the new installation key, and the old one is gone', async () => {
  const { caseId } = await engine.prepare(claimProgram);
  const before = await (await fresh()).get(caseId);
  const { current: old } = await openKeyring(engine.connection.pool, engine.keysDir);

  expect(await rotateInstallationKey(engine.connection.pool, engine.keysDir)).toBeGreaterThan(0);

  const keyring = await openKeyring(engine.connection.pool, engine.keysDir);
  expect(Object.keys(keyring.keys)).toEqual([keyring.current]);
  expect(keyring.current).not.toBe(old);
  expect((await (await fresh()).get(caseId)).equals(before)).toBe(true);
});

test('a destroyed key is gone for every process, and erased content cannot be read', async () => {
  const { caseId } = await engine.prepare(claimProgram);
  const { keys, pool } = engine.engine;
  await keys.get(caseId);
  await keys.destroy(pool, caseId);
  await expect(keys.get(caseId)).rejects.toThrow(/destroyed/);
  await expect((await fresh()).get(caseId)).rejects.toThrow(/destroyed/);
});

test('a key made in a transaction that was rolled back is not used', async () => {
  const { keys, pool } = engine.engine;
  const client = await pool.connect();
  await client.query('begin');
  const lost = await keys.create(client, 'rolled-back');
  expect((await keys.get('rolled-back', client)).equals(lost)).toBe(true);
  await client.query('rollback');
  client.release();
  const kept = await keys.create(pool, 'rolled-back');
  expect(kept.equals(lost)).toBe(false);
  expect((await keys.get('rolled-back')).equals(kept)).toBe(true);
});

test('a database whose keys are wrapped by a key that is not there is refused with words', async () => {
  await engine.prepare(claimProgram);
  await expect(openKeyring(engine.connection.pool, '/nowhere')).rejects.toThrow(
    /installation\.key/,
  );
});
