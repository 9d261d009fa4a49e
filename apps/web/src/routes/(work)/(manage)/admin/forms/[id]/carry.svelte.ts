/** What is being dragged: a kind from the palette, or a field of the canvas. */
export type Cargo = { type: 'kind'; kind: string } | { type: 'field'; id: string };

/** One thing at a time is dragged by pointer; everything it does can also be done by click and key. */
class Carried {
  cargo = $state.raw<Cargo | null>(null);

  start(event: DragEvent, cargo: Cargo): void {
    event.stopPropagation();
    event.dataTransfer?.setData('text/plain', '');
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'copyMove';
    // After the picture that follows the pointer was taken of what stands there now.
    setTimeout(() => (this.cargo = cargo));
  }

  stop(): void {
    this.cargo = null;
  }
}

export const carried = new Carried();
