import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

/** One thing to run; a suite counts its tests, any other command counts as one. */
export type Check =
  /** `first`: it writes what others read. */
  | { type: 'command'; name: string; command: string[]; first?: boolean }
  | { type: 'suite'; name: string; projects: string[]; filter?: string[]; env?: NodeJS.ProcessEnv };

export interface Tally {
  passed: number;
  failed: number;
}

const root = join(import.meta.dirname, '../..');

/** Runs a command in the repository root with its output shown; gives its exit code. */
function run(command: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
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

/** The same with its output kept, for commands that run side by side. */
function runQuietly(command: string[]): Promise<{ code: number; output: string }> {
  const [program = '', ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', ({ message }) => resolve({ code: 127, output: message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
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

const secondsSince = (began: number): string => ((performance.now() - began) / 1000).toFixed(1);

async function runCheck(check: Check): Promise<Tally> {
  const began = performance.now();
  if (check.type === 'command') {
    const { code, output } = await runQuietly(check.command);
    const line = `${code ? 'FAILED' : 'ok'} ${check.name} (${secondsSince(began)} s)`;
    console.log(code ? `\n=== ${check.name}\n${output}${line}` : line);
    return code ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 };
  }
  console.log(`\n=== ${check.name}`);
  const tally = await runSuite(check);
  console.log(`${tally.failed ? 'FAILED' : 'ok'} ${check.name} (${secondsSince(began)} s)`);
  return tally;
}

/** As many commands side by side as there are processors, up to four. */
const lanes = Math.min(4, availableParallelism());

/**
 * Runs all checks and prints a line for each with its time: first what others read, then the
 * commands side by side, then the suites one by one.
 */
export async function runChecks(checks: Check[]): Promise<Tally> {
  const tallies: Tally[] = [];
  const take = async (queue: Check[]): Promise<void> => {
    for (let check = queue.shift(); check; check = queue.shift())
      tallies.push(await runCheck(check));
  };
  const commands = checks.filter((check) => check.type === 'command');
  await take(commands.filter(({ first }) => first));
  const rest = commands.filter(({ first }) => !first);
  await Promise.all(Array.from({ length: lanes }, () => take(rest)));
  await take(checks.filter((check) => check.type === 'suite'));
  return tallies.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    { passed: 0, failed: 0 },
  );
}

const cached = (name: string): string => join('.cache/checks', name);

/** Every workspace package under its own rules; what did not change since is not checked again. */
function typeChecks(): Check[] {
  const folders = ['packages', 'apps', 'plugins'].flatMap((parent) =>
    existsSync(join(root, parent))
      ? readdirSync(join(root, parent), { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map(({ name }) => `${parent}/${name}`)
      : [],
  );
  const [web, ...others] = ['apps/web', 'tests', ...folders.filter((each) => each !== 'apps/web')];
  const svelte = ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'];
  return [
    {
      type: 'command',
      name: `types of ${web}`,
      command: ['pnpm', '--filter', '@yishi/web', 'exec', ...svelte],
    },
    ...others.map((folder): Check => {
      const info = cached(`${folder.replace('/', '-')}.tsbuildinfo`);
      const command = ['tsc', '-p', folder, '--incremental', '--tsBuildInfoFile', info];
      return { type: 'command', name: `types of ${folder}`, command };
    }),
  ];
}

const prettier = ['prettier', '--check', '--log-level', 'warn', '.', '--cache'];
const eslint = ['eslint', '.', '--max-warnings', '0', '--cache', '--cache-strategy', 'content'];

/** Without database and network, about a minute; the longest first. */
export const quickChecks: Check[] = [
  {
    type: 'command',
    name: 'generated files are fresh',
    command: ['node', 'tests/generate.ts', '--check'],
    first: true,
  },
  {
    type: 'command',
    name: 'messages and route types of the web app',
    command: ['pnpm', '--filter', '@yishi/web', 'run', 'prepare-types'],
    first: true,
  },
  ...typeChecks(),
  { type: 'command', name: 'lint', command: [...eslint, '--cache-location', cached('eslint')] },
  {
    type: 'command',
    name: 'format',
    command: [...prettier, '--cache-location', cached('prettier')],
  },
  { type: 'command', name: 'dead code', command: ['knip'] },
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
