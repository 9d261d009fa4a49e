import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';

/** The installation's own keys, kept outside of the database and of every backup of it. */
export interface Keyring {
  /** Wraps what is written now. */
  current: string;
  keys: Record<string, Buffer>;
}

const fileOf = (keysDir: string): string => path.join(keysDir, 'installation.key');

/** Reads the installation's keys; undefined when there are none yet. */
export async function readKeyring(keysDir: string): Promise<Keyring | undefined> {
  let text: string;
  try {
    text = await readFile(fileOf(keysDir), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const stored = JSON.parse(text) as { current: string; keys: Record<string, string> };
  const keys = Object.fromEntries(
    Object.entries(stored.keys).map(([id, key]) => [id, Buffer.from(key, 'base64')]),
  );
  if (keys[stored.current]?.length !== 32) throw new Error(`${fileOf(keysDir)} holds no valid key`);
  return { current: stored.current, keys };
}

/** Writes the keys beside the old file and moves it there, so that a crash leaves one whole. */
export async function writeKeyring(keysDir: string, keyring: Keyring): Promise<void> {
  await mkdir(keysDir, { recursive: true, mode: 0o700 });
  const file = fileOf(keysDir);
  const keys = Object.fromEntries(
    Object.entries(keyring.keys).map(([id, key]) => [id, key.toString('base64')]),
  );
  const handle = await open(`${file}.new`, 'w', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify({ current: keyring.current, keys }, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.new`, file);
}

/** The keyring with one more key, by which everything is wrapped from now on. */
export function withNewKey(keyring: Keyring | undefined): Keyring {
  const id = `k${Object.keys(keyring?.keys ?? {}).length + 1}-${randomBytes(4).toString('hex')}`;
  return { current: id, keys: { ...keyring?.keys, [id]: randomBytes(32) } };
}
