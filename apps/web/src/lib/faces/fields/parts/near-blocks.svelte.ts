import { flushSync } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { SvelteSet } from 'svelte/reactivity';

/** Rows of a block; a table of no more blocks than `few` stands in the page as a whole. */
const size = 20;
const few = 5;
/** A block is made when it is so near to the screen. */
const margin = '800px';

/** Which blocks of a long table stand in the page: those near the screen, and all on paper. */
export class NearBlocks {
  readonly #near = new SvelteSet<number>();
  readonly #heights = new Map<number, number>();
  #paper = $state(false);

  /** Begins of the blocks of so many rows. */
  of(rows: number): { from: number; to: number }[] {
    if (rows <= size * few) return [{ from: 0, to: rows }];
    return Array.from({ length: Math.ceil(rows / size) }, (_, at) => ({
      from: at * size,
      to: Math.min((at + 1) * size, rows),
    }));
  }

  shows({ from, to }: { from: number; to: number }): boolean {
    return this.#paper || to - from > size || from === 0 || this.#near.has(from);
  }

  /** What a block took when it was last in the page, in pixels; of an average one where it was not. */
  height({ from, to }: { from: number; to: number }): string {
    const known = this.#heights.get(from);
    return known === undefined ? `calc(var(--row) * ${to - from})` : `${known}px`;
  }

  /** Brings the block of a row into the page. */
  bring(row: number): void {
    this.#near.add(Math.floor(row / size) * size);
  }

  /** Watches how far a block is from the screen. */
  watch(from: number): Attachment<HTMLElement> {
    return (element) => {
      const observer = new IntersectionObserver(
        ([entry]) => {
          if (entry?.isIntersecting) this.#near.add(from);
          else if (this.#near.has(from)) this.#leave(from, element);
        },
        { rootMargin: margin },
      );
      observer.observe(element);
      return () => observer.disconnect();
    };
  }

  /** On paper there is no screen to be near to. */
  readonly print: Attachment = () => {
    const media = matchMedia('print');
    const turn = () => flushSync(() => (this.#paper = media.matches));
    const before = () => flushSync(() => (this.#paper = true));
    media.addEventListener('change', turn);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', turn);
    return () => {
      media.removeEventListener('change', turn);
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', turn);
    };
  };

  #leave(from: number, element: HTMLElement): void {
    if (element.contains(document.activeElement)) return;
    this.#heights.set(from, element.offsetHeight);
    this.#near.delete(from);
  }
}
