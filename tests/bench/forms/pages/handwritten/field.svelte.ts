import { maxLength, maxNumber, shown, type SceneField } from '../scene.ts';

/** One field of the hand-written page: a signal for what stands in it and one for what is wrong. */
export class Field {
  readonly scene: SceneField;
  readonly id: string;
  readonly #leader: Field | undefined;
  value = $state.raw<unknown>();
  problem = $state.raw<string | undefined>();
  readonly visible = $derived.by(() => this.#leader === undefined || this.#leader.value === shown);

  constructor(scene: SceneField, id: string, value: unknown, leader?: Field) {
    this.scene = scene;
    this.id = id;
    this.value = value;
    this.#leader = leader;
  }

  /** What is wrong with what stands here; undefined when nothing is. */
  check(): string | undefined {
    const { kind, required } = this.scene;
    if (!this.visible) return undefined;
    if (this.value === undefined) return required ? '请填写' : undefined;
    if (kind === 'text') return tooLong(this.value);
    return kind === 'number' ? notInRange(this.value) : undefined;
  }
}

const tooLong = (value: unknown): string | undefined =>
  typeof value === 'string' && [...value].length > maxLength
    ? `不能超过 ${maxLength} 个字`
    : undefined;

const notInRange = (value: unknown): string | undefined =>
  typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > maxNumber
    ? `请填写 0 到 ${maxNumber} 之间的整数`
    : undefined;
