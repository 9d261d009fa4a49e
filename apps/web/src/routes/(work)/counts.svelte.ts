import type { CountInboxAnswer } from '@yishi/api';
import { call } from '#lib/api/index.ts';

/** How many in each box; shown in the bar and above the inbox. */
class Counts {
  value = $state.raw<CountInboxAnswer | null>(null);
  #again = false;
  #running = false;

  /** Reads again; calls while one is under way are answered by one more. */
  async reload(): Promise<void> {
    this.#again = true;
    if (this.#running) return;
    this.#running = true;
    while (this.#again) {
      this.#again = false;
      const result = await call('GET /inbox/counts');
      if (result.ok) this.value = result.value;
    }
    this.#running = false;
  }
}

export const counts = new Counts();
