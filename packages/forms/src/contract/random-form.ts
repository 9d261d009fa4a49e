import { compilePattern } from '@yishi/policies';
import type { FieldDefinition, FieldKindRegistry, FormDefinition } from '../index.ts';
import { seeded } from './seeded.ts';

/** A form definition in order, of any kinds, with conditions, formulas and rules; for property tests. */
export function randomForm(seed: number, registry: FieldKindRegistry): FormDefinition {
  const random = seeded(seed);
  const maker = new FormMaker(random, registry);
  return {
    key: 'random',
    title: { 'zh-CN': '随机表单', en: 'Random form' },
    fields: maker.fields(3 + Math.floor(random() * 8), 0),
  };
}

/** Keeps count of ids and of the numbers that later fields may read. */
class FormMaker {
  readonly #random: () => number;
  readonly #registry: FieldKindRegistry;
  #count = 0;

  constructor(random: () => number, registry: FieldKindRegistry) {
    this.#random = random;
    this.#registry = registry;
  }

  fields(count: number, depth: number): FieldDefinition[] {
    const numbers: string[] = [];
    return Array.from({ length: count }, () => this.#field(numbers, depth));
  }

  #field(numbers: string[], depth: number): FieldDefinition {
    const id = `f${++this.#count}`;
    const kinds = this.#registry
      .all()
      .filter((kind) => depth < 2 || kind.value === 'single' || kind.value === 'none');
    const kind = this.#pick(kinds);
    const field: FieldDefinition = {
      id,
      key: `字段${this.#count}`,
      kind: kind.kind,
      label: { 'zh-CN': `第${this.#count}项`, en: `Item ${this.#count}` },
      settings: kind.initial ?? {},
    };
    const holds = kind.value === 'group' || kind.value === 'rows';
    if (holds) field.fields = this.fields(1 + Math.floor(this.#random() * 4), depth + 1);
    if (kind.checkConfig?.(kind.initial ?? {}, field, compilePattern).length) field.value = '1 + 1';
    else if (kind.value === 'single') this.#refine(field, kind.feel === 'number', numbers);
    if (this.#random() < 0.2 && numbers.length > 0)
      field.visibleWhen = `${this.#pick(numbers)} > 50`;
    if (kind.feel === 'number') numbers.push(field.key);
    return field;
  }

  #refine(field: FieldDefinition, isNumber: boolean, numbers: readonly string[]): void {
    const dice = this.#random();
    if (dice < 0.4) field.required = true;
    else if (numbers.length === 0) return;
    else if (dice < 0.5) field.requiredWhen = `${this.#pick(numbers)} > 10`;
    else if (dice < 0.6 && isNumber) field.value = `${this.#pick(numbers)} + 1`;
    else if (dice < 0.65)
      field.rules = [
        {
          id: `r_${field.id}`,
          valid: `${this.#pick(numbers)} >= 0`,
          message: { 'zh-CN': '不能为负', en: 'Not below zero' },
          severity: 'stop',
        },
      ];
  }

  #pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.#random() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }
}
