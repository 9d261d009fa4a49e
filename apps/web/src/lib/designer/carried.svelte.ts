import type { Place } from '@yishi/forms';

/** One thing at a time is dragged by pointer; everything it does can also be done by click and key. */
export class Carried<Cargo> {
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

  /** The pointer is over something that stands for this place, as far as it may go there. */
  aim(event: DragEvent, place: Place, may?: (cargo: Cargo, place: Place) => boolean): void {
    if (this.cargo === null) return;
    event.stopPropagation();
    const here = this.at(place);
    if (!here && may && !may(this.cargo, place)) {
      this.#target = null;
      return;
    }
    event.preventDefault();
    if (!here) this.#target = place;
  }

  drop(event: DragEvent, put: (cargo: Cargo, place: Place) => void): void {
    event.preventDefault();
    event.stopPropagation();
    const { cargo } = this;
    const place = this.#target;
    this.stop();
    if (cargo !== null && place) put(cargo, place);
  }

  at({ parent, before }: Place): boolean {
    return this.#target?.parent === parent && this.#target.before === before;
  }

  /** Whether it would go into this container. */
  into(id: string): boolean {
    return this.#target?.parent === id;
  }
}
