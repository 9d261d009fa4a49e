import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pino from 'pino';
import type { TestStack } from '../../../../../tests/support/stack.ts';
import { until } from '../../../../../tests/api/support/until.ts';
import { firstStart } from '../../demo/index.ts';
import { openApp } from '../index.ts';

/** Fills a folder and a database, whose address it gives, with what a first start made once for this run. */
export async function copyDemonstration(stack: TestStack, folder: string): Promise<string> {
  const model = path.join(stack.folder, 'demonstration');
  const note = path.join(model, 'database');
  // Of several files that run at the same time, one makes it.
  const first = await mkdir(model).then(
    () => true,
    () => false,
  );
  if (first) {
    await writeFile(`${note}.new`, await begin(stack, model));
    await rename(`${note}.new`, note);
  }
  await until('the demonstration has begun', () => Promise.resolve(existsSync(note)), 120);
  await cp(model, folder, { recursive: true });
  return stack.createDatabase('api', await readFile(note, 'utf8'));
}

async function begin(stack: TestStack, folder: string): Promise<string> {
  const databaseUrl = await stack.createDatabase('demonstration');
  const opened = await openApp({
    config: {
      ...{ databaseUrl, dataDir: folder, production: false, timeZone: 'Asia/Shanghai' },
      temporal: { address: stack.temporalAddress, namespace: 'none', taskQueue: 'none' },
      ...{ host: '127.0.0.1', port: 0, baseUrl: 'http://yishi.test' },
      filesDir: path.join(folder, 'files'),
      keysDir: path.join(folder, 'keys'),
    },
    log: pino({ level: 'silent' }),
  });
  await firstStart(opened.deps, {});
  await opened.close();
  return databaseUrl;
}
