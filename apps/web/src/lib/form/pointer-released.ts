/** A press of the pointer that is not over yet. */
let pressed = false;
let waiting: (() => void)[] = [];

function released(): void {
  pressed = false;
  const due = waiting;
  waiting = [];
  // The click follows the release; what it was meant for must still be where it was.
  setTimeout(() => due.forEach((go) => go()));
}

if (typeof document !== 'undefined') {
  document.addEventListener('mousedown', () => (pressed = true), true);
  document.addEventListener('mouseup', released, true);
  document.addEventListener('dragend', released, true);
}

/**
 * Resolves at once, or when the press under way is over. Whatever moves the page because a field
 * was left waits for this, or the click that left it would land beside its aim.
 */
export const pointerReleased = (): Promise<void> =>
  pressed ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve();
