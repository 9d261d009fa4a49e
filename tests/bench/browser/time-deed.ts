import type { Page } from 'playwright-core';

/** What somebody does: presses a button with these words, or keys while something has the focus. */
export type Deed = { click: string } | { key: string; alt?: boolean; ctrl?: boolean; at: string };

/** The list whose order a deed changes. */
export interface Watched {
  /** Selector of what holds it. */
  within: string;
  /** Attribute that names each of its entries. */
  named: string;
}

/** Does one thing; milliseconds from it over the change of the list to the next frame. */
export const timeDeed = (page: Page, watched: Watched, deed: Deed): Promise<number> =>
  page.evaluate(
    async ([{ within, named }, what]) => {
      const holder = document.querySelector(within);
      if (!holder) throw new Error(`nothing is ${within}`);
      const order = () =>
        [...holder.querySelectorAll(`[${named}]`)].map((each) => each.getAttribute(named)).join();
      const act = () => {
        if ('click' in what) {
          const buttons = [...document.querySelectorAll('button')];
          buttons.find((each) => each.textContent.trim() === what.click)?.click();
        } else {
          const { key, alt = false, ctrl = false, at } = what;
          const keys = { key, altKey: alt, ctrlKey: ctrl, bubbles: true };
          holder.querySelector(at)?.dispatchEvent(new KeyboardEvent('keydown', keys));
        }
      };
      const before = order();
      const began = performance.now();
      const changed = new Promise<void>((resolve) => {
        const look = () => order() !== before && (observer.disconnect(), resolve());
        const observer = new MutationObserver(look);
        observer.observe(holder, { subtree: true, childList: true });
      });
      act();
      await changed;
      await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now() - began;
    },
    [watched, deed] as const,
  );
