import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { line } from '../say.ts';
import type { Say } from '../say.ts';
import { StackError } from '../stack-error.ts';
import type { ChildSpec } from './child-spec.ts';
import { endProcess } from './end-process.ts';
import { lastLines } from './log-file.ts';
import { describeExit, runOnce, waitReady } from './run-once.ts';
import type { Life } from './run-once.ts';

const pauses = [200, 500, 1000, 2000, 5000, 10000, 15000];
const firstAttempts = 4;
const steadyMs = 60000;

export interface Surroundings {
  logsDir: string;
  say: Say;
  /** Called whenever the process behind a child has become another one. */
  changed: () => void;
}

/** Keeps one child running: started, watched, restarted with growing pauses, stopped. */
export class SupervisedChild {
  readonly spec: ChildSpec;
  readonly #around: Surroundings;
  readonly #stopping = new AbortController();
  #life: Life | undefined;
  #failures = 0;
  #work: Promise<void> = Promise.resolve();

  constructor(spec: ChildSpec, around: Surroundings) {
    this.spec = spec;
    this.#around = around;
  }

  get life(): Life | undefined {
    return this.#life;
  }

  get logFile(): string {
    return path.join(this.#around.logsDir, `${this.spec.name}.log`);
  }

  /** Starts it and waits until it serves; a child that ends at once is tried a few times. */
  start(signal: AbortSignal): Promise<void> {
    this.#work = this.#startUp(signal);
    return this.#work;
  }

  async stop(): Promise<void> {
    this.#stopping.abort(new Error('stopping'));
    await this.#work.catch(() => undefined);
    await this.#end();
  }

  async #startUp(signal: AbortSignal): Promise<void> {
    const either = AbortSignal.any([signal, this.#stopping.signal]);
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.#bringUp(either);
        return;
      } catch (error) {
        await this.#end();
        either.throwIfAborted();
        if (attempt === firstAttempts || error instanceof StackError) throw this.#failed(error);
        await sleep(pauses[attempt], undefined, { signal: either });
      }
    }
  }

  async #bringUp(signal: AbortSignal): Promise<void> {
    const life = await runOnce(this.spec, this.logFile);
    this.#life = life;
    this.#around.changed();
    await waitReady(this.spec, life, signal);
    void life.exited.then((exit) => {
      if (this.#stopping.signal.aborted) return;
      this.#work = this.#revive(life, describeExit(exit));
    });
  }

  async #revive(ended: Life, how: string): Promise<void> {
    this.#life = undefined;
    this.#around.changed();
    if (performance.now() - ended.bornAt > steadyMs) this.#failures = 0;
    const { name } = this.spec;
    while (!this.#stopping.signal.aborted) {
      const pause = pauses[Math.min(this.#failures, pauses.length - 1)] ?? 0;
      this.#failures += 1;
      this.#tell(
        `${name} 意外停止（${how}），${pause / 1000} 秒后重新启动；日志 ${this.logFile}`,
        `${name} stopped unexpectedly (${how}), restarting in ${pause / 1000} s; log ${this.logFile}`,
      );
      try {
        await sleep(pause, undefined, { signal: this.#stopping.signal });
        await this.#bringUp(this.#stopping.signal);
        this.#tell(`${name} 已恢复`, `${name} is back`);
        return;
      } catch (error) {
        await this.#end();
        how = error instanceof Error ? error.message : String(error);
      }
    }
  }

  async #end(): Promise<void> {
    const life = this.#life;
    if (!life) return;
    const { name, stopSignal, graceMs } = this.spec;
    if (await endProcess(life.identity, stopSignal, graceMs)) {
      this.#tell(`${name} 没有按时停止，已强制结束`, `${name} did not stop in time and was killed`);
    }
    this.#life = undefined;
    this.#around.changed();
  }

  #tell(zh: string, en: string): void {
    this.#around.say(line(zh, en));
  }

  #failed(error: unknown): Error {
    if (error instanceof StackError) return error;
    const why = error instanceof Error ? error.message : String(error);
    const tail = lastLines(this.logFile, 12);
    return new StackError(
      'stack.child',
      `${this.spec.name} 启动失败：${why}\n${tail}\n完整日志：${this.logFile}`,
      `${this.spec.name} did not start: ${why}\n${tail}\nWhole log: ${this.logFile}`,
    );
  }
}
