import type { FormDefinition, Place } from '@yishi/forms';

/** What is being dragged: a kind or a group from the palette, or a field of the canvas. */
export type Cargo =
  | { type: 'kind'; kind: string }
  | { type: 'group'; group: FormDefinition }
  | { type: 'field'; id: string };

/** One thing at a time is dragged by pointer; everything it does can also be done by click and key. */
class Carried {
  cargo = $state.raw<Cargo | null>(null);
  /** Where it would go if it were let go now. */
  #target = $state.raw<Place | null>(null);

  start(event: DragEvent, cargo: Cargo): void {
    event.stopPropagation();
    event.dataTransfer?.setData('text/plain', '');
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'copyMove';
    // After the picture that follows the pointer was taken of what stands there now.
    setTimeout(() => (this.cargo = cargo));
  }

  stop(): void {
    this.cargo = null;
    this.#target = null;
  }

  /** The pointer is over something that stands for this place. */
  aim(event: DragEvent, place: Place): void {
    if (!this.cargo) return;
    event.preventDefault();
    event.stopPropagation();
    if (!this.at(place)) this.#target = place;
  }

  drop(event: DragEvent, put: (cargo: Cargo, place: Place) => void): void {
    event.preventDefault();
    event.stopPropagation();
    const { cargo } = this;
    const place = this.#target;
    this.stop();
    if (cargo && place) put(cargo, place);
  }

  at({ parent, before }: Place): boolean {
    return this.#target?.parent === parent && this.#target.before === before;
  }

  /** Whether it would go into this container. */
  into(id: string): boolean {
    return this.#target?.parent === id;
  }
}

export const carried = new Carried();
