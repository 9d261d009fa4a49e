import { createHash, randomUUID } from 'node:crypto';

export const newId = (): string => randomUUID();

/** The same id for the same request, so that a repeated one cannot make a second thing. */
export function requestIdOf(actor: string, key: string): string {
  return createHash('sha256').update(`${actor}\n${key}`).digest('hex').slice(0, 32);
}
