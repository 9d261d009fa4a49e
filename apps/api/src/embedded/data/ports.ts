import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { StackError } from '../stack-error.ts';
import { readJson, writeJson } from './json-file.ts';

type Ports = Record<string, number>;

/**
 * A port for `name`: the one given (refused when taken), else the one used last time, else `liked`,
 * else any free one. The choice is remembered in `file`.
 */
export async function choosePort(
  file: string,
  name: string,
  wishes: { given?: number | undefined; liked?: number; host?: string } = {},
): Promise<number> {
  const { given, liked, host = '127.0.0.1' } = wishes;
  if (given !== undefined) {
    if (!(await isFree(given, host))) throw taken(given);
    return given;
  }
  const known = readJson<Ports>(file) ?? {};
  const others = new Set(Object.entries(known).flatMap(([key, n]) => (key === name ? [] : [n])));
  let port = 0;
  for (const candidate of [known[name], liked]) {
    if (port === 0 && candidate && !others.has(candidate) && (await isFree(candidate, host))) {
      port = candidate;
    }
  }
  while (port === 0 || others.has(port)) port = await anyFree(host);
  if (known[name] !== port) writeJson(file, { ...known, [name]: port });
  return port;
}

// Below 32768: above it a remembered port may be taken by any outgoing connection, and Temporal
// keeps ports of its members in a smallint.
const [lowest, highest] = [20_000, 32_767];

async function anyFree(host: string): Promise<number> {
  for (let attempt = 0; attempt < 1000; attempt += 1) {
    const port = randomInt(lowest, highest + 1);
    if (await isFree(port, host)) return port;
  }
  throw new Error(`no free port between ${lowest} and ${highest} on ${host}`);
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

function taken(port: number): StackError {
  return new StackError(
    'stack.portTaken',
    `端口 ${port} 已被别的程序占用，请换一个（--port）。`,
    `Port ${port} is used by another program; choose another one (--port).`,
  );
}
