import type { Attachment } from 'svelte/attachments';

/** In rem: below it every table is cards; above the other one none is, it rather scrolls. */
const [always, never] = [34, 44];

/** Whether a table has so little room that its rows are better read as cards. */
export class CardsWhenNarrow {
  #width = $state(Infinity);

  /** `needed` in rem for all columns beside each other. */
  tells(needed: number): boolean {
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
