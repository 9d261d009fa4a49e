import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** First byte of sealed bytes: the layout, and whether the plain text was deflated. */
const layout = { plain: 0x10, deflated: 0x11 } as const;
const nonceBytes = 12;
const tagBytes = 16;
/** Below this, deflating costs more than it saves. */
const worthDeflating = 1_024;
/** Small windows: what is sealed is small, and setting up a large one costs more than deflating. */
const deflating = { level: 1, windowBits: 12, memLevel: 5 };
const inflating = { chunkSize: 8_192 };

/** Random bytes in stock: one system call for many nonces. */
const stock = Buffer.alloc(nonceBytes * 256);
let used = stock.length;

function nextNonce(): Buffer {
  if (used === stock.length) {
    randomFillSync(stock);
    used = 0;
  }
  used += nonceBytes;
  return stock.subarray(used - nonceBytes, used);
}

/** Encrypts and authenticates by AES-256-GCM; `purpose` must be the same when it is opened. */
export function seal(key: KeyObject, plain: Uint8Array, purpose: string): Buffer {
  const deflated = plain.length >= worthDeflating;
  const nonce = nextNonce();
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(purpose));
  const body = cipher.update(deflated ? deflateRawSync(plain, deflating) : plain);
  const head = Buffer.of(deflated ? layout.deflated : layout.plain);
  return Buffer.concat([head, nonce, body, cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `seal` made; throws when key, purpose or a single bit differs. */
export function open(key: KeyObject, sealed: Uint8Array, purpose: string): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const kind = bytes[0];
  if (kind !== layout.plain && kind !== layout.deflated) throw new Error('not sealed bytes');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + nonceBytes));
  decipher.setAAD(Buffer.from(purpose));
  decipher.setAuthTag(bytes.subarray(bytes.length - tagBytes));
  const body = decipher.update(bytes.subarray(1 + nonceBytes, bytes.length - tagBytes));
  decipher.final();
  return kind === layout.deflated ? inflateRawSync(body, inflating) : body;
}

export const sealJson = (key: KeyObject, value: unknown, purpose: string): Buffer =>
  seal(key, Buffer.from(JSON.stringify(value)), purpose);

/** The caller says what it sealed: bytes that open are the ones that were written. */
export const openJson = <T>(key: KeyObject, sealed: Uint8Array, purpose: string): T =>
  JSON.parse(open(key, sealed, purpose).toString()) as T;
