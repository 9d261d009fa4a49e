import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';

/** Where content lies, by its hash. */
export const contentPath = (filesDir: string, hash: string): string =>
  path.join(filesDir, hash.slice(0, 2), hash.slice(2, 4), hash);

/** Writes content under its sha256; content that is there already is not written again. */
export async function storeContent(filesDir: string, bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const place = contentPath(filesDir, hash);
  const there = await access(place).then(
    () => true,
    () => false,
  );
  if (there) return hash;
  await mkdir(path.dirname(place), { recursive: true });
  const half = `${place}.${randomUUID()}`;
  try {
    await writeFile(half, bytes, { flush: true });
    await rename(half, place);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
  return hash;
}

/** The content as a stream; undefined when it is not in the store. */
export async function openContent(
  filesDir: string,
  hash: string,
): Promise<ReadableStream | undefined> {
  const place = contentPath(filesDir, hash);
  try {
    await access(place);
  } catch {
    return undefined;
  }
  return Readable.toWeb(createReadStream(place)) as ReadableStream;
}

/** Removes content that no row names any more. */
export const removeContent = (filesDir: string, hash: string): Promise<void> =>
  rm(contentPath(filesDir, hash), { force: true });
