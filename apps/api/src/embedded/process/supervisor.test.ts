import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChildSpec } from './child-spec.ts';
import { endOrphans } from './end-orphans.ts';
import { identify, isRunning } from './identity.ts';
import { readRunFile, writeRunFile } from './run-file.ts';
import { createSupervisor } from './supervisor.ts';
import type { Supervisor } from './supervisor.ts';

let dir = '';
let said: string[] = [];
let supervisor: Supervisor;
const runFile = () => path.join(dir, 'run.json');
const log = (name: string) => readFileSync(path.join(dir, `${name}.log`), 'utf8');

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'yishi-supervisor-'));
  said = [];
  const say = (text: { 'zh-CN': string }) => said.push(text['zh-CN']);
  supervisor = createSupervisor({ logsDir: dir, runFile: runFile(), say });
});
afterEach(async () => {
  await supervisor.stop();
  rmSync(dir, { recursive: true, force: true });
});

/** A child that runs `script` in Node and is ready once it has written "up". */
function child(name: string, script: string, more: Partial<ChildSpec> = {}): ChildSpec {
  const file = path.join(dir, `${name}.mjs`);
  writeFileSync(file, script);
  return {
    name,
    marker: file,
    launch: () => ({ command: process.execPath, args: [file] }),
    ready: async (signal) => {
      while (!signal.aborted && !log(name).includes('up')) await sleep(10);
    },
    readyMs: 5000,
    stopSignal: 'SIGTERM',
    graceMs: 300,
    ...more,
  };
}

const serve = `console.log('up'); setInterval(() => {}, 1000);`;
const pidOf = (name: string) => supervisor.children().find((each) => each.name === name)?.pid ?? 0;

async function until(holds: () => boolean): Promise<void> {
  for (let n = 0; !holds() && n < 500; n += 1) await sleep(10);
  expect(holds()).toBe(true);
}

describe('the supervisor', () => {
  it('restarts a child that was killed and says so', async () => {
    await supervisor.start(child('worker', serve));
    const first = pidOf('worker');
    process.kill(first, 'SIGKILL');
    await until(() => pidOf('worker') !== 0 && pidOf('worker') !== first);
    await until(() => said.some((each) => each.includes('worker 已恢复')));
    expect(said[0]).toContain('SIGKILL');
  });

  it('stops the youngest first and waits for each', async () => {
    const lingering = (name: string) =>
      child(
        name,
        `import { appendFileSync } from 'node:fs'; ${serve}
        process.on('SIGTERM', () => setTimeout(() => {
          appendFileSync(${JSON.stringify(path.join(dir, 'order'))}, '${name} '); process.exit() }, 80));`,
      );
    await supervisor.start(lingering('postgres'));
    await supervisor.start(lingering('api'));
    await supervisor.stop();
    expect(readFileSync(path.join(dir, 'order'), 'utf8')).toBe('api postgres ');
    expect(supervisor.children()).toEqual([]);
  });

  it('kills a child that does not stop in time', async () => {
    await supervisor.start(child('deaf', `process.on('SIGTERM', () => {}); ${serve}`));
    const identity = identify(pidOf('deaf'));
    await supervisor.stop();
    expect(identity && isRunning(identity)).toBe(false);
    expect(said.join()).toContain('已强制结束');
  });

  it('reports the last log lines of a child that cannot start', async () => {
    const broken = child('api', `console.error('no such column'); process.exit(3);`);
    await expect(supervisor.start(broken)).rejects.toThrow(/code 3[\s\S]*no such column/);
  });

  it('gives up a start that is broken off and leaves nothing behind', async () => {
    const abort = new AbortController();
    const silent = child('silent', 'setInterval(() => {}, 1000);');
    const starting = supervisor.start(silent, abort.signal);
    await until(() => pidOf('silent') !== 0);
    const identity = identify(pidOf('silent'));
    abort.abort(new Error('no'));
    await expect(starting).rejects.toThrow('no');
    expect(identity && isRunning(identity)).toBe(false);
  });
});

describe('after the owner was killed', () => {
  it('the next start ends the children it left, and nothing else', async () => {
    await supervisor.start(child('left', serve));
    const [record] = readRunFile(runFile());
    const reused = { ...identify(process.pid), name: 'reused', started: 'long ago' };
    const other = { ...identify(process.pid), name: 'other', marker: 'not this program' };
    const named = { marker: '', stopSignal: 'SIGTERM' as const, pid: process.pid, started: '' };
    writeRunFile(runFile(), [{ ...named, ...reused }, { ...named, ...other }, record!]);
    const before = pidOf('left');
    await endOrphans(runFile(), (text) => said.push(text['zh-CN']));
    expect(said[0]).toContain(`left（进程号 ${before}）`);
    expect(said.filter((each) => each.includes('遗留'))).toHaveLength(1);
  });
});
