export interface Toast {
  id: number;
  words: string;
  tone: 'plain' | 'danger';
  /** Takes back what was just done. */
  undo?: () => void | Promise<void>;
}

const seconds = (toast: Toast) => (toast.undo || toast.tone === 'danger' ? 10 : 6);

/** Short messages after an action; they stay while the pointer or the focus is on them. */
class Toasts {
  items = $state<Toast[]>([]);
  #next = 1;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  show(words: string, options: { tone?: Toast['tone']; undo?: Toast['undo'] } = {}): void {
    // What can be undone is the last thing that was done: one message at a time, but for failures.
    const toast: Toast = { id: this.#next++, words, tone: options.tone ?? 'plain' };
    if (options.undo) toast.undo = options.undo;
    const kept = this.items.filter(({ tone }) => tone === 'danger').slice(-1);
    for (const old of this.items) if (!kept.includes(old)) this.hold(old.id);
    this.items = [...kept, toast];
    this.resume(toast.id);
  }

  dismiss(id: number): void {
    this.hold(id);
    this.items = this.items.filter((toast) => toast.id !== id);
  }

  hold(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  resume(id: number): void {
    const toast = this.items.find((each) => each.id === id);
    if (!toast) return;
    this.#timers.set(
      id,
      setTimeout(() => this.dismiss(id), seconds(toast) * 1000),
    );
  }
}

export const toasts = new Toasts();
