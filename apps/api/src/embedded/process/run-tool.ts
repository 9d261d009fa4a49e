import { spawnChild } from './launch.ts';
import type { Launch } from './launch.ts';

/** What a program that runs to its end has left. */
export interface ToolResult {
  code: number;
  output: string;
}

export interface ToolOptions {
  input?: string;
  signal?: AbortSignal;
  /** Called with each line the program writes. */
  onLine?: (line: string) => void;
}

/** Runs a program to its end; its output is kept (the last 64 KB). Ends it when `signal` aborts. */
export function runTool(launch: Launch, options: ToolOptions = {}): Promise<ToolResult> {
  const { input, signal, onLine } = options;
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = spawnChild({ ...launch, signalWhenOrphaned: 'SIGTERM' }, [
      input === undefined ? 'ignore' : 'pipe',
      'pipe',
      'pipe',
    ]);
    let output = '';
    let rest = '';
    const take = (chunk: Buffer) => {
      const text = chunk.toString('utf8');
      output = (output + text).slice(-65536);
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onLine?.(line);
    };
    const abort = () => endGroup(child.pid);
    signal?.addEventListener('abort', abort, { once: true });
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
    child.on('error', reject);
    child.on('close', (code) => {
      signal?.removeEventListener('abort', abort);
      if (signal?.aborted) reject(signal.reason as Error);
      else resolve({ code: code ?? 1, output });
    });
  });
}

// The child leads its own session: its number with a minus reaches its children too (go build has many).
function endGroup(pid: number | undefined): void {
  try {
    if (pid) process.kill(-pid, 'SIGTERM');
  } catch {
    // It has ended meanwhile.
  }
}
