import { createHash } from 'node:crypto';

/** What a row of a chain adds to the digest before it. */
export interface Link {
  prev: Buffer;
  /** Clear columns of the row, in order. */
  header: readonly (string | number)[];
  /** Salted: says nothing about the content, and stays when the content is erased. */
  bodyDigest: Buffer;
}

/** Before the first row of a chain. */
export const chainStart = Buffer.alloc(32);

export const digestBody = (body: Uint8Array): Buffer => createHash('sha256').update(body).digest();

export const digestLink = ({ prev, header, bodyDigest }: Link): Buffer =>
  createHash('sha256').update(prev).update(JSON.stringify(header)).update(bodyDigest).digest();
