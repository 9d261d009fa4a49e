import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
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

/** Builds the web app unless its build is of these very sources; answers the folder of the build. */
export async function buildWeb(options: WebBuildOptions): Promise<string> {
  const { repository, say, signal } = options;
  const app = path.join(repository, 'apps/web');
  const build = path.join(app, 'build');
  const stamp = path.join(build, '.sources');
  const handler = path.join(build, 'handler.js');
  const digest = webSourcesDigest(repository);
  if (existsSync(handler) && readStamp(stamp) === digest) return build;
  say(line('构建网页，约需半分钟…', 'Building the web app, about half a minute…'));
  rmSync(stamp, { force: true });
  const { code, output } = await runTool(
    {
      command: process.execPath,
      args: ['--run', 'build'],
      cwd: app,
      env: { ...process.env, NODE_ENV: 'production' },
    },
    signal ? { signal } : {},
  );
  if (code !== 0 || !existsSync(handler)) throw failed(output);
  writeFileSync(stamp, `${digest}\n`);
  return build;
}

function readStamp(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
}

function failed(output: string): StackError {
  const tail = output.trim().split('\n').slice(-20).join('\n');
  return new StackError(
    'stack.web',
    `网页构建失败：\n${tail}`,
    `The web app could not be built:\n${tail}`,
  );
}
