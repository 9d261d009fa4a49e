import type { ApiResult } from './types.ts';
import { isUnreachable } from './unreachable.ts';

export type SendingState = 'idle' | 'sending' | 'waiting';

export interface KeptSendingOptions<Kept, Answer> {
  /** Puts it where a reload of the page finds it again. */
  keep: (kept: Kept) => Promise<unknown>;
  send: (kept: Kept) => Promise<ApiResult<Answer>>;
  /** The server has answered; what comes back is sent instead. */
  answered: (answer: ApiResult<Answer>, kept: Kept) => Promise<Kept | undefined>;
  told: (state: SendingState) => void;
  /** Milliseconds before it is tried again. */
  again?: number;
}

/** Keeps what a person sends on this machine, and sends it until the server has answered. */
export class KeptSending<Kept, Answer> {
  readonly #options: KeptSendingOptions<Kept, Answer>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: Kept | undefined;
  #running = false;

  constructor(options: KeptSendingOptions<Kept, Answer>) {
    this.#options = options;
  }

  async send(kept: Kept): Promise<void> {
    if (this.#running) return;
    this.stop();
    this.#running = true;
    let next: Kept | undefined = kept;
    while (next !== undefined) next = await this.#once(next);
    this.#running = false;
  }

  /** Tries at once what waits for a connection. */
  async retry(): Promise<void> {
    if (this.#waiting !== undefined) await this.send(this.#waiting);
  }

  /** Is not tried again. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#waiting = undefined;
  }

  async #once(kept: Kept): Promise<Kept | undefined> {
    const { keep, send, answered, told, again = 15_000 } = this.#options;
    told('sending');
    await keep(kept);
    const answer = await send(kept);
    if (answer.ok || !isUnreachable(answer.problem)) {
      told('idle');
      return answered(answer, kept);
    }
    this.#waiting = kept;
    this.#timer = setTimeout(() => void this.retry(), again);
    told('waiting');
    return undefined;
  }
}
