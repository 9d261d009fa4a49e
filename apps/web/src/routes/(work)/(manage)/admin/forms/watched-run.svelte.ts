import type { MigrationRun } from '@yishi/api';
import { call } from '#lib/api/index.ts';

const underWay = new Set(['trying', 'upgrading', 'undoing']);

/** A run as it goes on, asked for again until it ends. */
export class WatchedRun {
  value = $state.raw<MigrationRun | null>(null);
  readonly ended = $derived(this.value !== null && !underWay.has(this.value.state));
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(run: MigrationRun | null = null) {
    this.follow(run);
  }

  follow(run: MigrationRun | null): void {
    clearTimeout(this.#timer);
    this.value = run;
    if (run && underWay.has(run.state)) this.#timer = setTimeout(() => void this.#ask(run.id), 700);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  async #ask(id: string): Promise<void> {
    const answer = await call('GET /admin/migrations/{id}', { params: { id } });
    if (this.value?.id === id) this.follow(answer.ok ? answer.value : this.value);
  }
}
