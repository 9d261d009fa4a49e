import type { FormData } from '@yishi/forms';
import { plainCell, type Cell, type CellFactory } from './cell.ts';
import type { LocalCopies } from './local-copies.ts';

export type SaveState =
  | { type: 'clean' }
  | { type: 'waiting' }
  | { type: 'saving' }
  | { type: 'saved'; at: Date }
  /** No connection: the copy on this machine is current, and it is tried again. */
  | { type: 'offline'; at: Date }
  /** Someone, or this person elsewhere, has saved another version. */
  | { type: 'conflict' }
  | { type: 'failed'; message: string };

export interface DraftContent {
  data: FormData;
  choices: Record<string, string[]>;
}

export type SaveAnswer =
  | { type: 'saved'; revision: number }
  | { type: 'unreachable' }
  | { type: 'conflict' }
  | { type: 'refused'; message: string };

export interface DraftSaverOptions {
  key: string;
  revision: number;
  content: () => DraftContent;
  save: (content: DraftContent, revision: number) => Promise<SaveAnswer>;
  copies: LocalCopies;
  now: () => Date;
  cell?: CellFactory;
  /** Milliseconds of rest before a change is sent. */
  rest?: number;
  /** Milliseconds before an unreachable server is tried again. */
  again?: number;
}

/** Saves a draft a moment after each change; what cannot be sent stays on this machine. */
export class DraftSaver {
  readonly #options: DraftSaverOptions;
  readonly #state: Cell<SaveState>;
  #revision: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #dirty = false;

  constructor(options: DraftSaverOptions) {
    this.#options = options;
    this.#revision = options.revision;
    this.#state = (options.cell ?? plainCell)<SaveState>({ type: 'clean' });
  }

  get state(): SaveState {
    return this.#state.value;
  }
  get revision(): number {
    return this.#revision;
  }
  /** True while closing the page would lose something. */
  get unsaved(): boolean {
    return this.#dirty || this.#running !== undefined;
  }

  /** Something changed. */
  touch(): void {
    this.#dirty = true;
    if (this.state.type === 'conflict') return;
    if (this.state.type !== 'offline') this.#state.value = { type: 'waiting' };
    this.#later(this.#options.rest ?? 1200);
  }

  /** Sends what is unsaved now; resolves when nothing is under way. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#running;
    if (this.#dirty && this.state.type !== 'conflict') await this.#start();
  }

  /** After a conflict: what stands here now goes over the other version. */
  async overwrite(revision: number): Promise<void> {
    this.#revision = revision;
    this.#dirty = true;
    this.#state.value = { type: 'waiting' };
    await this.flush();
  }

  /** Another version is known to be there: nothing is sent until the person has decided. */
  conflict(): void {
    clearTimeout(this.#timer);
    this.#dirty = true;
    this.#state.value = { type: 'conflict' };
  }

  /** Nothing more is sent, e.g. after submitting. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#dirty = false;
  }

  #later(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), wait);
  }

  async #start(): Promise<void> {
    this.#running = this.#send();
    await this.#running;
    this.#running = undefined;
  }

  async #send(): Promise<void> {
    const { content, copies, key, now, save } = this.#options;
    const sent = content();
    this.#dirty = false;
    if (this.state.type !== 'offline') this.#state.value = { type: 'saving' };
    const copy = { ...sent, revision: this.#revision, at: now().getTime() };
    await copies.write(key, copy);
    const answer = await save(sent, this.#revision);
    switch (answer.type) {
      case 'saved':
        this.#revision = answer.revision;
        this.#state.value = { type: 'saved', at: now() };
        if (!this.#dirty) await copies.remove(key);
        return;
      case 'unreachable':
        this.#dirty = true;
        this.#state.value = { type: 'offline', at: now() };
        return this.#later(this.#options.again ?? 15_000);
      case 'conflict':
        return this.conflict();
      case 'refused':
        this.#dirty = true;
        this.#state.value = { type: 'failed', message: answer.message };
        return;
    }
  }
}
