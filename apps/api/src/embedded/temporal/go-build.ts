import path from 'node:path';
import { repositoryRoot } from '../../config/index.ts';
import { runTool } from '../process/index.ts';
import { line } from '../say.ts';
import type { Say } from '../say.ts';
import { programNames } from './binaries.ts';

const moduleFolder = path.join(repositoryRoot, 'apps/api/temporal-server');
const packages = ['go.temporal.io/server/cmd/server', 'go.temporal.io/server/cmd/tools/sql'];

/** Packages that both programs are made of; only for the progress shown. */
const packageCount = 1259;
const tellEveryMs = 5000;

export interface GoBuildOptions {
  folder: string;
  env: NodeJS.ProcessEnv;
  say: Say;
  signal?: AbortSignal | undefined;
}

/** Whether a Go tool can be run here. */
export async function hasGo(env: NodeJS.ProcessEnv): Promise<boolean> {
  try {
    return (await runTool({ command: 'go', args: ['version'], env })).code === 0;
  } catch {
    return false;
  }
}

/** Builds both programs from our Go module into `folder`; the first time takes minutes. */
export async function buildWithGo({ folder, env, say, signal }: GoBuildOptions): Promise<void> {
  say(
    line(
      '用 Go 编译 Temporal 服务器，只需一次，视机器约需三到十分钟…',
      'Building Temporal server with Go, once only; three to ten minutes, as the machine is…',
    ),
  );
  const watch = progressOf(say);
  for (const [n, name] of programNames.entries()) {
    const args = ['build', '-C', moduleFolder, '-v', '-mod=readonly', '-buildvcs=false'];
    const { code, output } = await runTool(
      {
        command: 'go',
        args: [...args, '-ldflags=-s -w', '-o', path.join(folder, name), packages[n] ?? ''],
        env: { ...env, GOWORK: 'off', CGO_ENABLED: '0' },
      },
      { onLine: watch, ...(signal ? { signal } : {}) },
    );
    if (code !== 0)
      throw new Error(`go build ${name}: ${output.trim().split('\n').slice(-5).join('\n')}`);
  }
  say(line('Temporal 服务器编译完成', 'Temporal server is built'));
}

function progressOf(say: Say): (output: string) => void {
  let [downloaded, compiled, toldAt] = [0, 0, performance.now()];
  return (output) => {
    if (output.startsWith('go: downloading')) downloaded += 1;
    else if (/^[\w./-]+$/.test(output)) compiled += 1;
    if (performance.now() - toldAt < tellEveryMs) return;
    toldAt = performance.now();
    say(
      line(
        `  已下载 ${downloaded} 个模块，已编译 ${compiled} / ${packageCount} 个包`,
        `  ${downloaded} modules downloaded, ${compiled} of ${packageCount} packages compiled`,
      ),
    );
  };
}
