import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import writeWebTypes from '../../support/web-types.ts';

const pages = join(import.meta.dirname, 'pages');

/** Where all that is built lies; never committed. */
export const outFolder = join(import.meta.dirname, '../../../.cache/bench-forms');

export const peers = ['rjsf', 'surveyjs', 'sjsf', 'formio', 'form-js'] as const;
export const pageNames = ['handwritten', 'ours', ...peers] as const;

/** Installs the peers by their own lockfile; nothing of theirs runs while it does. */
export function installPeers(): void {
  const options = ['--ignore-workspace', '--frozen-lockfile', '--ignore-scripts'];
  execFileSync('npx', ['-y', 'pnpm@12', 'install', ...options], { cwd: pages, stdio: 'pipe' });
  writeWebTypes();
}

/** Builds a page for production, or with names that a profile can be read by. */
export function buildPage(name: string, readable = false): void {
  const env = {
    ...process.env,
    BENCH_PAGE: name,
    BENCH_OUT: join(outFolder, 'pages', readable ? `${name}-readable` : name),
    ...(readable ? { BENCH_READABLE: 'yes' } : {}),
  };
  const vite = join(pages, 'node_modules/vite/bin/vite.js');
  execFileSync('node', [vite, 'build'], { cwd: pages, env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Size of scripts as they travel, in KB of 1,000 bytes. */
export async function gzipKb(paths: readonly string[]): Promise<number> {
  const contents = await Promise.all(paths.map((path) => readFile(join(outFolder, path))));
  return contents.reduce((sum, content) => sum + gzipSync(content).length, 0) / 1000;
}
