import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRunningStack } from '../config/index.ts';
import { startStack } from './stack.ts';
import type { Stack } from './stack.ts';

let dataDir = '';
const keysDir = () => `${dataDir}-keys`;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'yishi-crash-'));
});
afterEach(async () => {
  await rm(dataDir, { recursive: true, force: true });
  await rm(keysDir(), { recursive: true, force: true });
});

const start = () => startStack({ dataDir, keysDir: keysDir(), mode: 'demonstration' });

/** Another process that owns a stack on the same data directory. */
function owner(): ChildProcess {
  const module = path.join(import.meta.dirname, 'stack.ts');
  const options = JSON.stringify({ dataDir, keysDir: keysDir(), mode: 'demonstration' });
  const script = `const { startStack } = await import(${JSON.stringify(module)});
    await startStack(${options}); console.log('up');`;
  return spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function startWorkflow(stack: Stack, workflowId: string): Promise<void> {
  const connection = await Connection.connect({ address: stack.temporal.address });
  const client = new Client({ connection, namespace: 'yishi' });
  await client.workflow.start('case', { workflowId, taskQueue: 'nobody' });
  await connection.close();
}

const pidOf = (stack: Stack, name: string) =>
  stack.supervisor.children().find((child) => child.name === name)?.pid ?? 0;

/** Kills a child of the stack and waits until another one has taken its place. */
async function kill(stack: Stack, name: string): Promise<void> {
  const before = pidOf(stack, name);
  process.kill(before, 'SIGKILL');
  const another = () => ![0, before].includes(pidOf(stack, name));
  await expect.poll(another, { timeout: 30_000 }).toBe(true);
}

describe('parts that are killed', () => {
  it('come back and go on with what was acknowledged', async () => {
    const stack = await start();
    try {
      await query(stack.databaseUrl, 'CREATE TABLE note AS SELECT 1 AS n');
      await startWorkflow(stack, 'before');
      for (const name of ['temporal', 'postgres']) {
        await kill(stack, name);
        const working = () => startWorkflow(stack, `after-${name}`).then(() => 'started', String);
        await expect.poll(working, { timeout: 60_000 }).toMatch(/started|already/i);
      }
      expect(await query(stack.databaseUrl, 'SELECT n FROM note')).toEqual([{ n: 1 }]);
      await expect(startWorkflow(stack, 'before')).rejects.toThrow(/already/i);
    } finally {
      await stack.stop();
    }
  });
});

describe('an owner that is killed', () => {
  it('leaves data that the next start goes on with', async () => {
    const first = owner();
    await once(first.stdout!, 'data');
    const running = readRunningStack(dataDir);
    await query(running?.databaseUrl ?? '', 'CREATE TABLE note AS SELECT 2 AS n');
    first.kill('SIGKILL');
    const stack = await start();
    try {
      expect(await query(stack.databaseUrl, 'SELECT n FROM note')).toEqual([{ n: 2 }]);
      await startWorkflow(stack, 'again');
    } finally {
      await stack.stop();
    }
  });

  it('together with all parts, too', async () => {
    const first = owner();
    await once(first.stdout!, 'data');
    const children = JSON.parse(readFileSync(path.join(dataDir, 'run.json'), 'utf8')) as {
      pid: number;
    }[];
    for (const pid of [first.pid ?? 0, ...children.map((child) => child.pid)]) {
      process.kill(pid, 'SIGKILL');
    }
    const stack = await start();
    await startWorkflow(stack, 'again');
    await stack.stop();
  });
});

describe('a first start that is broken off', () => {
  it.each([300, 900, 1800, 2600])(
    'after %i ms is repaired by the next one',
    async (milliseconds) => {
      const first = owner();
      await sleep(milliseconds);
      first.kill('SIGKILL');
      const stack = await start();
      await startWorkflow(stack, 'first');
      expect(await query(stack.databaseUrl, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
      await stack.stop();
    },
  );
});
