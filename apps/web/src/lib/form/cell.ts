/** One signal: reading `value` in a component subscribes to it. */
export interface Cell<T> {
  value: T;
}

/** Makes signals; Svelte's in the browser, plain objects in tests. */
export type CellFactory = <T>(initial: T) => Cell<T>;

/** A cell without reactivity, for tests and for reading a form outside a page. */
export const plainCell: CellFactory = (initial) => ({ value: initial });
