import { createHmac } from 'node:crypto';

/** Signs texts that come back later, so that nobody else can have written them. */
export interface Signer {
  sign(purpose: string, text: string): string;
}

/** The key of each purpose is made of the installation's secret: one signature is no other's. */
export const createSigner = (secret: string): Signer => ({
  sign(purpose, text) {
    const key = createHmac('sha256', secret).update(`yishi/sign/${purpose}`).digest();
    return createHmac('sha256', key).update(text).digest('base64url');
  },
});
