import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { ArchiveWriter } from './archive-writer.ts';

export interface CopyTreeOptions {
  archive: ArchiveWriter;
  /** Folder on disk, and the name it has in the archive. */
  source: string;
  name: string;
  /** Whether an entry (path below `source`) goes in; a folder left out is left out whole. */
  wanted?: (below: string) => boolean;
  copied: (bytes: number) => void;
}

/** Adds a folder with all that is in it. */
export async function copyTree(options: CopyTreeOptions, below = ''): Promise<void> {
  const { archive, source, name, wanted = () => true, copied } = options;
  await archive.folder(path.posix.join(name, below));
  for (const entry of await list(path.join(source, below))) {
    const inner = path.posix.join(below, entry.name);
    if (!wanted(inner)) continue;
    if (entry.isDirectory()) await copyTree(options, inner);
    else if (entry.isFile()) {
      const file = path.join(source, inner);
      copied(await archive.file(path.posix.join(name, inner), file));
    }
  }
}

async function list(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
