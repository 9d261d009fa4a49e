import { createHash, randomBytes } from 'node:crypto';

const prefix = 'yishi_';

/** A token for a machine: the secret is shown once, the hash is kept. */
export function createTokenSecret(): { secret: string; hash: string } {
  const secret = prefix + randomBytes(32).toString('base64url');
  return { secret, hash: tokenHash(secret) };
}

/** The secret has 256 random bits, so a fast hash is enough. */
export const tokenHash = (secret: string): string =>
  createHash('sha256').update(secret).digest('hex');
