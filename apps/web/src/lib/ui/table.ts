import type { Snippet } from 'svelte';

/** A column of `Table`; the first one says in words what the row is. */
export interface Column<T> {
  key: string;
  label: string;
  text?: (row: T) => string;
  cell?: Snippet<[T]>;
  align?: 'start' | 'end';
  /** Dates and figures: never broken into two lines. */
  tight?: boolean;
  /** Sentences and titles: broken anywhere; other columns keep their words whole. */
  flow?: boolean;
  /** Always shown: not offered in the choice of columns. */
  fixed?: boolean;
  /** Hidden until the user wants it. */
  hidden?: boolean;
}
