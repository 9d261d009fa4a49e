import { readStartOptions } from '../config/index.ts';
import { line, startProduct } from '../embedded/index.ts';
import type { Stack } from '../embedded/index.ts';
import { say, sayError, sayProblems } from './console.ts';

const stopped = line('已停止。', 'Stopped.');
const asked = new AbortController();
let stack: Stack | undefined;

/** Runs the whole product until it is asked to stop; answers the exit code of a start that failed. */
export async function runProduct(command: string, watch: boolean): Promise<number> {
  const usage = line(
    `用法：pnpm ${command} [--port 端口] [--host 地址] [--data-dir 目录] [--production]`,
    `Usage: pnpm ${command} [--port PORT] [--host ADDRESS] [--data-dir FOLDER] [--production]`,
  );
  const read = readStartOptions(process.argv.slice(2), process.env);
  if (!read.ok) {
    sayProblems(read.problems);
    say(usage);
    return 2;
  }
  if (read.value.help) {
    say(usage);
    return 0;
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void stop());
  }
  stopWithPackageManager();
  try {
    const { env } = process;
    stack = await startProduct({ options: read.value, env, say, signal: asked.signal, watch });
  } catch (error) {
    if (!asked.signal.aborted) {
      sayError(error);
      return 1;
    }
    say(stopped);
    return 0;
  }
  if (asked.signal.aborted) await stack.stop();
  return 0;
}

/** Stops in order; asked again while it stops, it only says that it does. */
async function stop(): Promise<void> {
  if (asked.signal.aborted) return say(line('正在停止，请稍候…', 'Stopping, please wait…'));
  say(line('正在按顺序停止…', 'Stopping in order…'));
  asked.abort(new Error('asked to stop'));
  if (!stack) return;
  await stack.stop();
  say(stopped);
}

// Run by a package manager, we are its child: when it was killed, nobody could stop us by Ctrl-C.
function stopWithPackageManager(): void {
  if (!process.env['npm_lifecycle_event']) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    void stop();
  }, 1000);
  watch.unref();
}
