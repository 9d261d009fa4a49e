import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One thing to run; a suite counts its tests, any other command counts as one. */
export type Check =
  | { type: 'command'; name: string; command: string[] }
  | { type: 'suite'; name: string; projects: string[]; filter?: string[]; env?: NodeJS.ProcessEnv };

export interface Tally {
  passed: number;
  failed: number;
}

const root = join(import.meta.dirname, '../..');

/** Runs a command in the repository root with its output shown; gives its exit code. */
export function run(command: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const [program = '', ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    child.on('error', () => resolve(127));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

async function runSuite(check: Extract<Check, { type: 'suite' }>): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'yishi-report-'));
  const report = join(folder, 'report.json');
  const projects = check.projects.flatMap((name) => ['--project', name]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run(
    ['vitest', 'run', ...projects, ...reporters, ...(check.filter ?? [])],
    check.env,
  );
  const tally = await readFile(report, 'utf8')
    .then((text) => JSON.parse(text) as { numPassedTests: number; numFailedTests: number })
    .then((json) => ({ passed: json.numPassedTests, failed: json.numFailedTests }))
    .catch(() => ({ passed: 0, failed: 1 }));
  await rm(folder, { recursive: true, force: true });
  // A suite that fails outside its tests (a set-up, an import) is a failure of its own.
  if (code !== 0 && tally.failed === 0) tally.failed = 1;
  if (code === 0 && tally.passed === 0) tally.failed = 1;
  return tally;
}

/** Runs the checks in order, all of them, and prints a line for each with its time. */
export async function runChecks(checks: Check[]): Promise<Tally> {
  const sum: Tally = { passed: 0, failed: 0 };
  for (const check of checks) {
    const began = performance.now();
    console.log(`\n=== ${check.name}`);
    const tally =
      check.type === 'suite'
        ? await runSuite(check)
        : (await run(check.command)) === 0
          ? { passed: 1, failed: 0 }
          : { passed: 0, failed: 1 };
    sum.passed += tally.passed;
    sum.failed += tally.failed;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${tally.failed ? 'FAILED' : 'ok'} ${check.name} (${seconds} s)`);
  }
  return sum;
}

/** Without database and network, about a minute. */
export const quickChecks: Check[] = [
  {
    type: 'command',
    name: 'generated files are fresh',
    command: ['node', 'tests/generate.ts', '--check'],
  },
  {
    type: 'command',
    name: 'messages and route types of the web app',
    command: ['pnpm', '--filter', '@yishi/web', 'run', 'prepare-types'],
  },
  { type: 'command', name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { type: 'command', name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
  { type: 'command', name: 'dead code', command: ['knip'] },
  { type: 'command', name: 'types', command: ['node', 'tests/types.ts'] },
  {
    type: 'suite',
    name: 'unit, architecture, scenarios',
    projects: ['unit', 'architecture', 'scenarios'],
    env: { TZ: 'UTC' },
  },
];

/** Everything: two time zones, PostgreSQL, Temporal, browser. */
export const allChecks: Check[] = [
  ...quickChecks,
  {
    type: 'suite',
    name: 'rules of time under another zone of the process',
    projects: ['unit'],
    filter: ['packages'],
    env: { TZ: 'America/New_York' },
  },
  { type: 'suite', name: 'with PostgreSQL and Temporal', projects: ['int'] },
  { type: 'suite', name: 'in the browser', projects: ['e2e'] },
];
