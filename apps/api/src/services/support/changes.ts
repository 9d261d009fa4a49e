import type { LiveChange } from '../../engine/index.ts';

/** What was changed by whatever process, given to the streams that this process serves. */
export interface Changes {
  publish(change: LiveChange): void;
  /** Gives how to stop. */
  subscribe(listener: (change: LiveChange) => void): () => void;
}

export function createChanges(): Changes {
  const listeners = new Set<(change: LiveChange) => void>();
  return {
    publish: (change) => listeners.forEach((listener) => listener(change)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
