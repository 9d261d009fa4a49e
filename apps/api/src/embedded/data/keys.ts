import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { StackError } from '../stack-error.ts';

/** Whether the installation has its keys; the API makes them when it first needs one. */
export function hasKeys(keysDir: string): boolean {
  return existsSync(path.join(keysDir, 'installation.key'));
}

/**
 * The folder of the keys, closed to others. For data that is `keyed` they must be there: new ones
 * would not open what the old ones closed.
 */
export function ensureKeysFolder(keysDir: string, keyed: boolean): void {
  if (keyed && !hasKeys(keysDir)) throw missing(keysDir);
  mkdirSync(keysDir, { recursive: true, mode: 0o700 });
  chmodSync(keysDir, 0o700);
}

function missing(keysDir: string): StackError {
  return new StackError(
    'stack.keysMissing',
    `密钥目录 ${keysDir} 里没有 installation.key。没有它，已加密的个人信息无法读取。请把原来的密钥目录放回这里，或用 YISHI_KEYS_DIR 指出它在哪里。`,
    `There is no installation.key in ${keysDir}. Without it, encrypted personal data cannot be read. Put the former keys folder back here, or name it by YISHI_KEYS_DIR.`,
  );
}
