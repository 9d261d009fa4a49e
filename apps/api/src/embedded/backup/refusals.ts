import { StackError } from '../stack-error.ts';

/** Backups of outside servers are made by their own tools. */
export function outsideServers(parts: string[]): StackError {
  const [zh, en] = [
    parts.map((part) => tools[part]?.zh ?? part),
    parts.map((part) => tools[part]?.en ?? part),
  ];
  return new StackError(
    'backup.outside',
    `正在使用外部服务器，不能用这个命令备份或恢复：${zh.join('；')}。上传的文件在数据目录的 files 文件夹里，请一并备份。`,
    `Outside servers are in use, which this command neither backs up nor restores: ${en.join('; ')}. Uploaded files are in the folder files of the data directory; back them up too.`,
  );
}

const tools: Record<string, { zh: string; en: string }> = {
  postgres: {
    zh: 'PostgreSQL（DATABASE_URL）请用 pg_dump 和 pg_restore，或服务器自己的备份',
    en: 'PostgreSQL (DATABASE_URL): use pg_dump and pg_restore, or the backup of that server',
  },
  temporal: {
    zh: 'Temporal（TEMPORAL_ADDRESS）请用该集群自己的数据库备份',
    en: 'Temporal (TEMPORAL_ADDRESS): use the backup of that cluster’s own database',
  },
};

/** The outside servers that the environment names. */
export function outsideParts(env: NodeJS.ProcessEnv): string[] {
  return [
    ...(env['DATABASE_URL'] ? ['postgres'] : []),
    ...(env['TEMPORAL_ADDRESS'] ? ['temporal'] : []),
  ];
}

export const notRunning = (dataDir: string): StackError =>
  new StackError(
    'backup.notRunning',
    `数据目录 ${dataDir} 上没有正在运行的议事。请先用 pnpm start 启动，再备份。`,
    `Yishi does not run on the data directory ${dataDir}. Start it by pnpm start, then back it up.`,
  );

export const targetExists = (file: string): StackError =>
  new StackError(
    'backup.exists',
    `${file} 已经存在，不会覆盖。请换一个文件名。`,
    `${file} exists already and is not overwritten. Choose another name.`,
  );

export const notEmpty = (dataDir: string): StackError =>
  new StackError(
    'restore.notEmpty',
    `数据目录 ${dataDir} 不是空的，不会覆盖。请用 --data-dir 另选目录，或先把它移走。`,
    `The data directory ${dataDir} is not empty and is not overwritten. Choose another --data-dir, or move it away first.`,
  );

export const damaged = (file: string, what: string): StackError =>
  new StackError(
    'restore.damaged',
    `备份 ${file} 不完整或已损坏（${what}），没有恢复任何内容。`,
    `The backup ${file} is incomplete or damaged (${what}); nothing was restored.`,
  );
