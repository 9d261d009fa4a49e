import type { FileInfo, FormServices } from '#lib/form/index.ts';

/** A file on its way, or one that did not arrive. */
export interface Upload {
  key: number;
  file: File;
  item: string | undefined;
  /** Sent so far, from 0 to 1. */
  share: number;
  problem: string | undefined;
}

/** Files being sent for one field; a file that arrives is handed over and leaves the list. */
export class FileUploads {
  items = $state.raw<Upload[]>([]);
  readonly #services: FormServices;
  readonly #done: (file: FileInfo, item: string | undefined) => void;
  readonly #stops = new Map<number, AbortController>();
  #next = 1;

  constructor(services: FormServices, done: (file: FileInfo, item: string | undefined) => void) {
    this.#services = services;
    this.#done = done;
  }

  of(item: string | undefined): Upload[] {
    return this.items.filter((upload) => upload.item === item);
  }

  /** Sends a file, or says at once why it cannot be taken. */
  async add(file: File, item: string | undefined, refusal?: string): Promise<void> {
    const key = this.#next++;
    const problem = refusal;
    this.items = [...this.items, { key, file, item, share: 0, problem }];
    if (problem === undefined) await this.#send(key, file, item);
  }

  async again(upload: Upload): Promise<void> {
    this.#change(upload.key, { share: 0, problem: undefined });
    await this.#send(upload.key, upload.file, upload.item);
  }

  drop(upload: Upload): void {
    this.#stops.get(upload.key)?.abort();
    this.items = this.items.filter((other) => other.key !== upload.key);
  }

  async #send(key: number, file: File, item: string | undefined): Promise<void> {
    const stop = new AbortController();
    this.#stops.set(key, stop);
    const answer = await this.#services.upload(file, {
      progress: (share) => this.#change(key, { share }),
      signal: stop.signal,
    });
    this.#stops.delete(key);
    if (stop.signal.aborted) return;
    if (!answer.ok) return this.#change(key, { problem: answer.message });
    this.items = this.items.filter((other) => other.key !== key);
    this.#done(answer.file, item);
  }

  #change(key: number, change: Partial<Upload>): void {
    this.items = this.items.map((upload) =>
      upload.key === key ? { ...upload, ...change } : upload,
    );
  }
}
