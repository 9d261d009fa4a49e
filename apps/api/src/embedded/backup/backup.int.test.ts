import { createReadStream, createWriteStream, existsSync, writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTemporary } from '../../../../../tests/support/stack.ts';
import { startStack } from '../stack.ts';
import type { Stack } from '../stack.ts';
import { makeBackup } from './make-backup.ts';
import { restoreBackup } from './restore-backup.ts';

let folder = '';
let stack: Stack;
let remove: () => Promise<void>;
const env = {};
const say = () => undefined;
const archive = () => path.join(folder, 'yishi.tar.gz');
const keysDir = () => path.join(folder, 'keys');
const target = () => path.join(folder, 'restored');
const source = () => ({ dataDir: stack.layout.dataDir, keysDir: keysDir(), env, say });

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yishi-backup-'));
  ({ stack, remove } = await startTemporary());
});
afterAll(async () => {
  await remove();
  await rm(folder, { recursive: true, force: true });
});

/** Something that was acknowledged, and the segment of the log that certainly holds its commit. */
interface Acknowledged {
  id: string;
  segment: string;
}

/** Does `act` again and again until stopped; keeps what was acknowledged. */
function load(pool: pg.Pool, act: (id: string) => Promise<unknown>) {
  const done: Acknowledged[] = [];
  let on = true;
  const worker = async (lane: number) => {
    for (let n = 0; on; n += 1) {
      const id = `${lane}-${n}`;
      await act(id);
      const { rows } = await pool.query('SELECT pg_walfile_name(pg_current_wal_lsn()) AS segment');
      done.push({ id, segment: rows[0].segment });
    }
  };
  const lanes = [1, 2, 3].map(worker);
  const stop = async () => {
    on = false;
    await Promise.all(lanes);
    return done;
  };
  return { done, stop };
}

async function temporalClient(of: Stack) {
  const connection = await Connection.connect({ address: of.temporal.address });
  return { connection, workflow: new Client({ connection, namespace: 'yishi' }).workflow };
}

describe('a backup under load', () => {
  it(
    'holds every row and every workflow acknowledged before its end',
    { timeout: 300_000 },
    async () => {
      const pool = new pg.Pool({ connectionString: stack.databaseUrl });
      await pool.query('CREATE TABLE note (id text PRIMARY KEY, text text)');
      await pool.query(
        `INSERT INTO note SELECT 'old-' || n, repeat('一式', 500) FROM generate_series(1, 20000) n`,
      );
      writeFileSync(path.join(stack.layout.files, '附件.txt'), '预算表');
      const { connection, workflow } = await temporalClient(stack);
      const rows = load(pool, (id) =>
        pool.query(`INSERT INTO note VALUES ($1, repeat('x', 4000))`, [id]),
      );
      const cases = load(pool, (id) =>
        workflow.start('case', { workflowId: `case-${id}`, taskQueue: 'nobody' }),
      );
      await expect.poll(() => cases.done.length).toBeGreaterThan(20);

      const { wal } = await makeBackup({ ...source(), file: archive() });

      const [acknowledgedRows, acknowledgedCases] = [await rows.stop(), await cases.stop()];
      await pool.end();
      await connection.close();
      const within = ({ segment }: Acknowledged) => segment <= wal.stop;
      const [wantedRows, wantedCases] = [
        acknowledgedRows.filter(within),
        acknowledgedCases.filter(within),
      ];
      expect(wantedRows.length).toBeGreaterThan(50);
      expect((await stat(archive())).mode & 0o777).toBe(0o600);

      await restoreBackup({ dataDir: target(), keysDir: keysDir(), file: archive(), env, say });
      const restored = await startStack({
        dataDir: target(),
        keysDir: keysDir(),
        mode: 'demonstration',
      });
      try {
        const client = new pg.Client({ connectionString: restored.databaseUrl });
        await client.connect();
        const found = await client.query<{ id: string }>('SELECT id FROM note');
        await client.end();
        const there = new Set(found.rows.map((row) => row.id));
        expect(wantedRows.filter(({ id }) => !there.has(id))).toEqual([]);
        expect(there.has('old-20000')).toBe(true);
        expect(await readFile(path.join(restored.layout.files, '附件.txt'), 'utf8')).toBe('预算表');
        const again = await temporalClient(restored);
        for (const { id } of wantedCases) {
          const state = await again.workflow.getHandle(`case-${id}`).describe();
          expect(state.status.name).toBe('RUNNING');
        }
        await again.connection.close();
      } finally {
        await restored.stop();
      }
    },
  );

  it('leaves keys and passwords out', async () => {
    const names: string[] = [];
    const { extract } = await import('tar-stream');
    const tar = extract();
    const reading = pipeline(createReadStream(archive()), createGunzip(), tar);
    for await (const entry of tar) {
      names.push(entry.header.name);
      entry.resume();
    }
    await reading;
    expect(names).toContain('postgres/backup_label');
    expect(names).toContain('files/附件.txt');
    expect(names.at(-1)).toBe('manifest.json');
    expect(names.filter((name) => /key|secret|stack\.json|postmaster/.test(name))).toEqual([]);
  });

  it('does not overwrite an archive, nor data that is there', async () => {
    await expect(makeBackup({ ...source(), file: archive() })).rejects.toThrow('已经存在');
    const onto = { ...source(), file: archive() };
    await expect(restoreBackup(onto)).rejects.toThrow('不是空的');
  });

  it('refuses outside servers and names their tools', async () => {
    const outside = { DATABASE_URL: 'postgres://db/yishi', TEMPORAL_ADDRESS: 'temporal:7233' };
    const options = { ...source(), file: path.join(folder, 'none.tar.gz'), env: outside };
    await expect(makeBackup(options)).rejects.toThrow(/pg_dump.*Temporal/);
    await expect(restoreBackup(options)).rejects.toThrow(/pg_dump.*Temporal/);
  });

  it('wants a running installation', async () => {
    const options = { ...source(), dataDir: target(), file: path.join(folder, 'none.tar.gz') };
    await expect(makeBackup(options)).rejects.toThrow('没有正在运行');
  });
});

describe('a damaged backup', () => {
  const elsewhere = () => path.join(folder, 'elsewhere');
  const restore = (file: string) =>
    restoreBackup({ dataDir: elsewhere(), keysDir: keysDir(), file, env, say });

  it('that was cut off restores nothing', async () => {
    const cut = path.join(folder, 'cut.tar.gz');
    const { size } = await stat(archive());
    await pipeline(
      createReadStream(archive(), { end: Math.floor(size / 2) }),
      createWriteStream(cut),
    );
    await expect(restore(cut)).rejects.toThrow('不完整或已损坏');
    expect(existsSync(elsewhere())).toBe(false);
    expect(existsSync(`${elsewhere()}.restoring`)).toBe(false);
  });

  it('with one changed file restores nothing and names the file', async () => {
    const changed = path.join(folder, 'changed.tar.gz');
    const swap = async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        const at = chunk.indexOf('预算表');
        if (at >= 0) chunk.write('决算表', at);
        yield chunk;
      }
    };
    await pipeline(
      createReadStream(archive()),
      createGunzip(),
      swap,
      createGzip({ level: 1 }),
      createWriteStream(changed),
    );
    await expect(restore(changed)).rejects.toThrow('files/附件.txt');
    expect(existsSync(elsewhere())).toBe(false);
  });
});
