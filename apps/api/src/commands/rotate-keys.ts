import { readConfig } from '../config/index.ts';
import { connect } from '../db/index.ts';
import { rotateInstallationKey } from '../engine/index.ts';
import { say, sayError, sayProblems } from './console.ts';

/** Puts a new installation key in use; API and worker read it at their next start. */
async function main(): Promise<number> {
  const read = readConfig(process.env);
  if (!read.ok) {
    sayProblems(read.problems);
    return 2;
  }
  const { databaseUrl, keysDir } = read.value;
  const database = connect(databaseUrl);
  try {
    const count = await rotateInstallationKey(database.pool, keysDir);
    say({
      'zh-CN': `已启用新的安装密钥，重新封装了 ${count} 个事项的密钥。请重启服务，并另存密钥目录 ${keysDir} 的新副本。`,
      en: `A new installation key is in use; ${count} case keys were wrapped anew. Restart Yishi, and keep a new copy of ${keysDir}.`,
    });
    return 0;
  } catch (error) {
    sayError(error);
    return 1;
  } finally {
    await database.close();
  }
}

process.exitCode = await main();
