import type { Cell } from './cell.ts';

/** A Svelte signal as a cell; values are replaced, never mutated. */
export function signal<T>(initial: T): Cell<T> {
  let current = $state.raw(initial);
  return {
    get value() {
      return current;
    },
    set value(next) {
      current = next;
    },
  };
}
