import { temporalVersion } from '../data/index.ts';
import { line } from '../say.ts';
import type { Say } from '../say.ts';
import { StackError } from '../stack-error.ts';
import { binariesIn, cacheFolder } from './binaries.ts';
import type { TemporalBinaries } from './binaries.ts';
import { buildWithGo, hasGo } from './go-build.ts';
import { installInto } from './install.ts';
import { binariesOnPath } from './on-path.ts';
import { downloadRelease, releaseFor } from './release.ts';

export interface ResolveOptions {
  env: NodeJS.ProcessEnv;
  say: Say;
  signal?: AbortSignal | undefined;
}

/** Temporal's programs: on PATH, in the cache, from the release archive, or built with Go. */
export async function resolveBinaries(options: ResolveOptions): Promise<TemporalBinaries> {
  const { env, say, signal } = options;
  const folder = cacheFolder(env);
  const ready = (await binariesOnPath(env, say)) ?? binariesIn(folder);
  if (ready) return ready;
  const failures: string[] = [];
  const attempt = async (fill: (fresh: string) => Promise<void>) => {
    try {
      return await installInto(folder, fill);
    } catch (error) {
      signal?.throwIfAborted();
      const why = error instanceof Error ? error.message : String(error);
      failures.push(why);
      say(line(`没有成功：${why}`, `That failed: ${why}`));
      return undefined;
    }
  };
  const release = releaseFor(env);
  const found =
    (release &&
      (await attempt((fresh) => downloadRelease({ release, folder: fresh, say, signal })))) ||
    ((await hasGo(env)) &&
      (await attempt((fresh) => buildWithGo({ folder: fresh, env, say, signal }))));
  if (found) return found;
  throw nothingFound(folder, failures);
}

function nothingFound(folder: string, failures: string[]): StackError {
  const before = failures.length > 0 ? `\n${failures.join('\n')}` : '';
  return new StackError(
    'stack.temporalMissing',
    `找不到 Temporal 服务器 ${temporalVersion}，也无法取得。请任选一种办法：安装 Go 1.25 或更新版本后重试（会自动编译一次）；把 temporal-server 和 temporal-sql-tool ${temporalVersion} 放进 PATH 或 ${folder}；或用 TEMPORAL_ADDRESS 指向已有的 Temporal 服务器。${before}`,
    `Temporal server ${temporalVersion} was not found and could not be had. Do one of these: install Go 1.25 or later and try again (it is built once); put temporal-server and temporal-sql-tool ${temporalVersion} on PATH or into ${folder}; or name a Temporal server by TEMPORAL_ADDRESS.${before}`,
  );
}
