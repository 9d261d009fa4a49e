/** What happened in whatever process, told to those who listen in this one. */
export interface Changes<T> {
  publish(change: T): void;
  /** Gives how to stop. */
  subscribe(listener: (change: T) => void): () => void;
}

export function createChanges<T>(): Changes<T> {
  const listeners = new Set<(change: T) => void>();
  return {
    publish: (change) => listeners.forEach((listener) => listener(change)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
