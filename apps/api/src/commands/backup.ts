import { line, makeBackup } from '../embedded/index.ts';
import { archiveOptions } from './archive-options.ts';
import { say, sayError } from './console.ts';

const { env } = process;
const options = archiveOptions(process.argv.slice(2), env);
try {
  if (options) await makeBackup({ ...options, env, say });
  else {
    say(
      line(
        '用法：pnpm backup 文件.tar.gz [--data-dir 目录]',
        'Usage: pnpm backup FILE.tar.gz [--data-dir FOLDER]',
      ),
    );
    process.exitCode = 2;
  }
} catch (error) {
  sayError(error);
  process.exitCode = 1;
}
