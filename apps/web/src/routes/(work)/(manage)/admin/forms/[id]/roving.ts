import type { Attachment } from 'svelte/attachments';

const ways: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

/** Many buttons as one stop of the Tab key: arrows, Home and End go from one to the next. */
export const roving =
  (selector: string): Attachment<HTMLElement> =>
  (element) => {
    const all = () => [...element.querySelectorAll<HTMLElement>(selector)];
    const stopAt = (chosen: Element | undefined) => {
      for (const each of all()) each.tabIndex = each === chosen ? 0 : -1;
    };
    /** What was the stop may have gone, and what is new has none. */
    const settle = () => {
      const now = all();
      const stops = now.filter(({ tabIndex }) => tabIndex === 0);
      if (stops.length !== 1) stopAt(stops[0] ?? now[0]);
    };
    const focused = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.matches(selector)) stopAt(target);
    };
    const pressed = (event: KeyboardEvent) => {
      const now = all();
      const at = now.indexOf(event.target as HTMLElement);
      if (at < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
      const way = ways[event.key];
      const to =
        event.key === 'Home'
          ? 0
          : event.key === 'End'
            ? now.length - 1
            : way && (at + way + now.length) % now.length;
      if (to === undefined) return;
      event.preventDefault();
      now[to]?.focus();
    };
    settle();
    const observer = new MutationObserver(settle);
    observer.observe(element, { childList: true, subtree: true });
    element.addEventListener('focusin', focused);
    element.addEventListener('keydown', pressed);
    return () => {
      observer.disconnect();
      element.removeEventListener('focusin', focused);
      element.removeEventListener('keydown', pressed);
    };
  };
