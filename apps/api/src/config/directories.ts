import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Directories {
  dataDir: string;
  filesDir: string;
  keysDir: string;
}

/** Root of the repository: three folders above this one's package. */
export const repositoryRoot = path.resolve(fileURLToPath(import.meta.url), '../../../../..');

/** Where data, uploaded files and keys live: YISHI_DATA_DIR and YISHI_KEYS_DIR, or their defaults. */
export function directories(env: NodeJS.ProcessEnv): Directories {
  const dataDir = path.resolve(env['YISHI_DATA_DIR'] || path.join(repositoryRoot, '.data'));
  const keysDir = path.resolve(env['YISHI_KEYS_DIR'] || path.join(path.dirname(dataDir), '.keys'));
  return { dataDir, filesDir: path.join(dataDir, 'files'), keysDir };
}
