import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import type { ManifestEntry } from './manifest.ts';

/** A tar.gz that is written entry by entry; nothing is kept in memory but the list of entries. */
export interface ArchiveWriter {
  entries: ManifestEntry[];
  folder: (name: string) => Promise<void>;
  /** Adds a file as it is now; one that has vanished is left out. Answers its size, 0 when left out. */
  file: (name: string, source: string) => Promise<number>;
  text: (name: string, content: string) => Promise<void>;
  /** Closes the archive; resolves when it is on disk. */
  finish: () => Promise<void>;
  abandon: () => void;
}

const chunkBytes = 256 * 1024;

/** Opens a new archive, readable only by its owner. */
export function openArchive(target: string): ArchiveWriter {
  const tar = pack();
  const entries: ManifestEntry[] = [];
  const broken = new AbortController();
  const written = pipeline(
    tar,
    createGzip({ level: 3 }),
    createWriteStream(target, { mode: 0o600 }),
  );
  written.catch((error: unknown) => broken.abort(error));

  const add = async (name: string, size: number, content: Readable) => {
    const hash = createHash('sha256');
    const entry = tar.entry({ name, size, mode: 0o600 });
    await pipeline(content, digested(hash), entry, { signal: broken.signal });
    entries.push({ path: name, size, sha256: hash.digest('hex') });
  };
  return {
    entries,
    folder: async (name) => {
      tar.entry({ name: `${name}/`, type: 'directory', mode: 0o700 });
    },
    file: async (name, source) => {
      const handle = await openIfThere(source);
      if (!handle) return 0;
      try {
        const { size } = await handle.stat();
        await add(name, size, Readable.from(exactly(handle, size)));
        return size;
      } finally {
        await handle.close();
      }
    },
    text: async (name, content) => {
      const bytes = Buffer.from(content, 'utf8');
      await add(name, bytes.length, Readable.from([bytes]));
    },
    finish: async () => {
      tar.finalize();
      await written;
      const handle = await open(target, 'r');
      await handle.sync();
      await handle.close();
    },
    abandon: () => tar.destroy(),
  };
}

function digested(hash: { update: (data: Uint8Array) => unknown }) {
  return async function* (source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      hash.update(chunk);
      yield chunk;
    }
  };
}

// A table may grow or shrink while it is copied; the log puts it right, but tar needs the size first.
async function* exactly(handle: FileHandle, size: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < size;) {
    const want = Math.min(chunkBytes, size - done);
    const buffer = Buffer.alloc(want);
    const { bytesRead } = await handle.read(buffer, 0, want, done);
    if (bytesRead === 0) {
      for (; done < size; done += chunkBytes) yield Buffer.alloc(Math.min(chunkBytes, size - done));
      return;
    }
    done += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

async function openIfThere(file: string): Promise<FileHandle | undefined> {
  try {
    return await open(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
