import type { FileRef } from '../../contract/contract.gen.ts';

const isFile = (value: Record<string, unknown>): boolean =>
  typeof value['id'] === 'string' &&
  typeof value['hash'] === 'string' &&
  typeof value['name'] === 'string' &&
  typeof value['size'] === 'number' &&
  typeof value['type'] === 'string';

/** Every reference to a stored file in form data, wherever it stands; no kind of field is asked. */
export function filesInData(data: unknown): FileRef[] {
  const found = new Map<string, FileRef>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      const record = value as Record<string, unknown>;
      if (isFile(record)) {
        const { id, name, size, type, hash } = record as unknown as FileRef;
        found.set(id, { id, name, size, type, hash });
      } else Object.values(record).forEach(walk);
    }
  };
  walk(data);
  return [...found.values()];
}
