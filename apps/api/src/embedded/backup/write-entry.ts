import { createHash } from 'node:crypto';
import { chown, mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import type { Header } from 'tar-stream';
import type { Account } from '../process/index.ts';
import type { ManifestEntry } from './manifest.ts';

export interface WriteEntryOptions {
  content: AsyncIterable<Uint8Array>;
  header: Header;
  staging: string;
  /** Owner of PostgreSQL's files, where Yishi is run by root. */
  account: Account | undefined;
}

/** Writes one entry of an archive; answers its digest, undefined for a folder. */
export async function writeEntry(options: WriteEntryOptions): Promise<ManifestEntry | undefined> {
  const { content, header, staging, account } = options;
  const name = path.posix.normalize(header.name);
  const target = path.join(staging, name);
  if (path.isAbsolute(name) || name.startsWith('..')) throw new Error(`entry ${header.name}`);
  const owner = account && name.split('/')[0] === 'postgres' ? account : undefined;
  if (header.type === 'directory') {
    await mkdir(target, { recursive: true, mode: 0o700 });
    if (owner) await chown(target, owner.uid, owner.gid);
    for await (const _ of content) continue;
    return undefined;
  }
  if (header.type !== 'file') throw new Error(`entry ${header.name} is a ${header.type}`);
  const hash = createHash('sha256');
  const handle = await open(target, 'wx', 0o600);
  let size = 0;
  try {
    for await (const chunk of content) {
      hash.update(chunk);
      await handle.writeFile(chunk);
      size += chunk.length;
    }
    if (owner) await handle.chown(owner.uid, owner.gid);
  } finally {
    await handle.close();
  }
  return { path: name, size, sha256: hash.digest('hex') };
}
