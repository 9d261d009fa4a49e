import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export interface Account {
  name: string;
  username: string;
  role: string;
}

/** The whole product as `pnpm start` runs it, on its own port and its own temporary data. */
export interface Product {
  url: string;
  dataDir: string;
  password: string;
  accounts: Account[];
  process: ChildProcess;
  /** Ends it in order, as Ctrl-C does; gives the exit code. */
  stop(): Promise<number | null>;
  /** Starts again on the same data and port. */
  restart(): Promise<void>;
  /** Ends it and removes its data. */
  remove(): Promise<void>;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** Waits until a condition holds; throws with `what` after `seconds`. */
export async function until<T>(
  what: string,
  seconds: number,
  probe: () => Promise<T | undefined | false>,
): Promise<T> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const found = await probe().catch(() => undefined);
    if (found) return found;
    if (performance.now() > end) throw new Error(`waited ${seconds} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function launch(dataDir: string, port: number): ChildProcess {
  const log = createWriteStream(join(dataDir, 'start.log'), { flags: 'a' });
  const environment = {
    ...process.env,
    YISHI_DATA_DIR: join(dataDir, 'data'),
    YISHI_KEYS_DIR: join(dataDir, 'keys'),
  };
  const child = spawn('node', ['apps/api/src/commands/start.ts', '--port', String(port)], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout?.pipe(log);
  child.stderr?.pipe(log);
  return child;
}

async function ready(child: ChildProcess, url: string, dataDir: string): Promise<void> {
  await until(`${url}/api/ready`, 300, async () => {
    if (child.exitCode !== null)
      throw new Error(await readFile(join(dataDir, 'start.log'), 'utf8').catch(() => 'no log'));
    return (await fetch(`${url}/api/ready`)).ok;
  });
}

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once('exit', (code) => resolve(code)));

/** Starts everything and waits until it is ready. */
export async function startProduct(): Promise<Product> {
  const dataDir = await mkdtemp(join(tmpdir(), 'yishi-product-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const product: Product = {
    url,
    dataDir,
    password: '',
    accounts: [],
    process: launch(dataDir, port),
    async stop() {
      product.process.kill('SIGINT');
      return ended(product.process);
    },
    async restart() {
      product.process = launch(dataDir, port);
      await ready(product.process, url, dataDir);
    },
    async remove() {
      await product.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  await ready(product.process, url, dataDir);
  const first = JSON.parse(await readFile(join(dataDir, 'data/first-start.json'), 'utf8')) as {
    password: string;
    accounts: Account[];
  };
  product.password = first.password;
  product.accounts = first.accounts;
  return product;
}
