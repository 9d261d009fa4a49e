import type { FieldNode, FormModel } from '#lib/form/index.ts';

interface RecordValue {
  register: string;
  record: string;
  title: string;
}

export function recordOf(value: unknown): RecordValue | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { record, title } = value as Partial<RecordValue>;
  return typeof record === 'string' && typeof title === 'string'
    ? (value as RecordValue)
    : undefined;
}

/** Puts what a record says into the fields beside this one that have its keys; gives how many. */
export function copyBeside(
  model: FormModel,
  node: FieldNode,
  values: Record<string, unknown>,
): number {
  let filled = 0;
  for (const other of node.scope.each()) {
    const { key } = other.ui;
    const writable = other.slot.shape === 'value' && !other.computed && other.mode === 'edit';
    if (other === node || !writable || !Object.hasOwn(values, key)) continue;
    if (JSON.stringify(other.value) === JSON.stringify(values[key])) continue;
    model.set(other, values[key]);
    filled += 1;
  }
  return filled;
}
