import type { FileInfo, FormServices } from '#lib/form/index.ts';

/** A file on its way, or one that did not arrive. */
export interface Upload {
  key: number;
  file: File;
  /** Sent so far, from 0 to 1. */
  share: number;
  problem: string | undefined;
}

/** Files being sent for one place; a file that arrives is handed over and leaves the list. */
export class FileUploads {
  items = $state.raw<Upload[]>([]);
  readonly #services: FormServices;
  readonly #done: (file: FileInfo, sent: File) => void;
  readonly #stops = new Map<number, AbortController>();
  #next = 1;

  constructor(services: FormServices, done: (file: FileInfo, sent: File) => void) {
    this.#services = services;
    this.#done = done;
  }

  /** Sends a file, or says at once why it cannot be taken. */
  async add(file: File, refusal?: string): Promise<void> {
    const key = this.#next++;
    this.items = [...this.items, { key, file, share: 0, problem: refusal }];
    if (refusal === undefined) await this.#send(key, file);
  }

  async again(upload: Upload): Promise<void> {
    this.#change(upload.key, { share: 0, problem: undefined });
    await this.#send(upload.key, upload.file);
  }

  drop(upload: Upload): void {
    this.#stops.get(upload.key)?.abort();
    this.items = this.items.filter((other) => other.key !== upload.key);
  }

  async #send(key: number, file: File): Promise<void> {
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
    this.#done(answer.file, file);
  }

  #change(key: number, change: Partial<Upload>): void {
    this.items = this.items.map((upload) =>
      upload.key === key ? { ...upload, ...change } : upload,
    );
  }
}
