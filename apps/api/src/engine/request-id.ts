import { createHash } from 'node:crypto';

/** The request's id within a case: the same for every try of the same person and key. */
export const requestIdOf = (person: string, key: string): string =>
  createHash('sha256').update(`${person}\n${key}`).digest('base64url').slice(0, 27);
