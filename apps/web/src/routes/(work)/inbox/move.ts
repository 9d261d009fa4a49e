/**
 * Moves the focus among the rows of a list by one; from outside it goes on from the open row,
 * or enters at the near end.
 */
export function moveAmongRows(list: HTMLElement, step: 1 | -1): void {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];
  const focused = rows.indexOf(document.activeElement as HTMLElement);
  const here = focused < 0 ? rows.findIndex((row) => row.ariaCurrent === 'true') : focused;
  const next = here < 0 ? (step > 0 ? 0 : rows.length - 1) : here + step;
  rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus();
}

/** Whether a key belongs to something one types in. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
