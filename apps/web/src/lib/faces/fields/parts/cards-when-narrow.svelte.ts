import type { Attachment } from 'svelte/attachments';
import type { TableColumn } from './table-columns.ts';

/** In rem: below it every table is cards; above the other one none is, it rather scrolls. */
const [always, never] = [34, 44];

const room = ({ wide, numeric }: TableColumn): number => (wide ? 14 : numeric ? 9 : 8) + 0.5;

/** Whether a table has so little room that its rows are better read as cards. */
export class CardsWhenNarrow {
  #width = $state(Infinity);

  /** `columns` beside the number of the row and its tools. */
  tells(columns: readonly TableColumn[]): boolean {
    const needed = columns.reduce((sum, column) => sum + room(column), 9);
    return this.#width < always || (this.#width < never && this.#width < needed);
  }

  readonly measure: Attachment<HTMLElement> = (element) => {
    const read = () => {
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
      this.#width = element.clientWidth / rem;
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  };
}
