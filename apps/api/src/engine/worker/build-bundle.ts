import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';

/** The folder that holds the packages: what the workflow's code is made of lies below it. */
const packages = fileURLToPath(new URL('../../../../../packages', import.meta.url));
const builtInWorkflow = fileURLToPath(
  import.meta.resolve('@yishi/workflows/temporal/case-workflow'),
);
const failureConverter = fileURLToPath(
  import.meta.resolve('@yishi/workflows/temporal/failure-converter'),
);

/** Without state but caches of pure results: loaded once per worker instead of once per case. */
const preloaded = ['temporal/short-stacks.ts', 'core/index.ts', 'steps/index.ts'].map((module) =>
  path.join(path.dirname(builtInWorkflow), '..', module),
);

export interface WorkflowBundle extends WorkflowBundleWithSourceMap {
  /** Names the code. */
  build: string;
}

export interface BundleOptions {
  /** Another entry, e.g. with step kinds of plug-ins. */
  workflowsPath?: string;
  /** Folders beside the packages that the entry is made of. */
  folders?: readonly string[];
}

/**
 * The workflow code as one script without source map, built once for every content of the packages
 * and kept in `cacheDir`.
 */
export async function buildWorkflowBundle(
  cacheDir: string,
  { workflowsPath = builtInWorkflow, folders = [] }: BundleOptions = {},
): Promise<WorkflowBundle> {
  const hash = await hashSources(workflowsPath, folders);
  const file = path.join(cacheDir, `workflow-${hash}.js`);
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) return bundleOf(kept);
  const bundle = await bundleWorkflowCode({
    workflowsPath,
    failureConverterPath: failureConverter,
    preloadModules: preloaded,
    logger: quiet,
    webpackConfigHook: (config) => ({
      ...config,
      mode: 'production',
      devtool: false,
      // An entry from outside of the packages need not depend on the SDK by itself.
      resolve: {
        ...config.resolve,
        modules: ['node_modules', path.join(packages, 'workflows/node_modules')],
      },
      // Names stay: Temporal's errors are told apart by them.
      optimization: {
        ...config.optimization,
        minimize: false,
        usedExports: true,
        sideEffects: true,
      },
    }),
  });
  const code = `${bundle.code}\n${emptySourceMap}\n`;
  await mkdir(cacheDir, { recursive: true });
  await writeFile(`${file}.${process.pid}`, code);
  await rename(`${file}.${process.pid}`, file);
  return bundleOf(code);
}

const bundleOf = (code: string): WorkflowBundle => ({
  code,
  sourceMap: '',
  build: createHash('sha256').update(code).digest('hex').slice(0, 32),
});

/** The worker insists on one; a real one would be most of the bundle. */
const emptySourceMap = [
  '//# source',
  'MappingURL=data:application/json;base64,',
  Buffer.from(
    JSON.stringify({ version: 3, file: 'workflow.js', sources: [], names: [], mappings: '' }),
  ).toString('base64'),
].join('');

const nothing = (): void => undefined;
const quiet = {
  log: nothing,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
};

/** Sources of the packages, the entry, and the SDK's version: what a bundle depends on. */
async function hashSources(entry: string, folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(entry);
  hash.update(await readFile(entry));
  const sdk = fileURLToPath(import.meta.resolve('@temporalio/worker/package.json'));
  hash.update(await readFile(sdk));
  for (const folder of [packages, ...folders]) {
    for (const file of await sourceFiles(folder)) {
      hash.update(path.relative(packages, file)).update(await readFile(file));
    }
  }
  return hash.digest('hex').slice(0, 32);
}

async function sourceFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = entries
    .filter(({ name }) => name !== 'node_modules')
    .map((entry) => {
      const place = path.join(folder, entry.name);
      if (entry.isDirectory()) return sourceFiles(place);
      return /\.(js|mjs|ts|json)$/.test(entry.name) && !/\.test\.ts$/.test(entry.name)
        ? [place]
        : [];
    });
  return (await Promise.all(nested)).flat().sort();
}
