import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeWebRegistry } from '../../plugins/index.ts';
import { runTool } from '../process/index.ts';
import { line } from '../say.ts';
import type { Say } from '../say.ts';
import { StackError } from '../stack-error.ts';
import { webSourcesDigest } from './web-sources.ts';

export interface WebBuildOptions {
  repository: string;
  say: Say;
  signal?: AbortSignal | undefined;
}

/** Builds that are kept beside the newest: a product that runs may still serve from one. */
const keptBuilds = 3;

/**
 * Builds the web app unless there is a build of these very sources; answers its folder. Every state
 * of the sources has a folder of its own, so that a build never takes the pages from a running product.
 */
export async function buildWeb(options: WebBuildOptions): Promise<string> {
  const { repository, say, signal } = options;
  const app = path.join(repository, 'apps/web');
  const builds = path.join(app, 'build');
  await writeWebRegistry();
  const digest = webSourcesDigest(repository).slice(0, 16);
  const build = path.join(builds, digest);
  const stamp = path.join(build, '.complete');
  if (existsSync(stamp)) return build;
  say(line('构建网页，约需半分钟…', 'Building the web app, about half a minute…'));
  const { code, output } = await runTool(
    {
      command: process.execPath,
      args: ['--run', 'build'],
      cwd: app,
      env: { ...process.env, NODE_ENV: 'production', YISHI_WEB_OUT: path.join('build', digest) },
    },
    signal ? { signal } : {},
  );
  if (code !== 0 || !existsSync(path.join(build, 'handler.js'))) throw failed(output);
  writeFileSync(stamp, '');
  forgetOld(builds, digest);
  return build;
}

function forgetOld(builds: string, newest: string): void {
  const others = readdirSync(builds)
    .filter((name) => name !== newest)
    .map((name) => ({ name, at: statSync(path.join(builds, name)).mtimeMs }))
    .sort((one, other) => other.at - one.at);
  for (const { name } of others.slice(keptBuilds)) {
    rmSync(path.join(builds, name), { recursive: true, force: true });
  }
}

function failed(output: string): StackError {
  const tail = output.trim().split('\n').slice(-20).join('\n');
  return new StackError(
    'stack.web',
    `网页构建失败：\n${tail}`,
    `The web app could not be built:\n${tail}`,
  );
}
