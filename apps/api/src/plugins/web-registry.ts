import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { repositoryRoot } from '../config/index.ts';
import { findPlugins } from './find-plugins.ts';
import type { FoundPlugin } from './find-plugins.ts';
import { loadPlugins } from './load-plugins.ts';

const target = path.join(repositoryRoot, 'plugins/installed.gen.ts');

/** The file by which the web build knows the plug-ins; those that stay outside are not in it. */
export async function webRegistry(): Promise<{ path: string; content: string }> {
  const found = await findPlugins();
  const { admitted } = await loadPlugins(found);
  const names = admitted.map(({ name }) => name);
  return { path: target, content: textOf(found.filter(({ name }) => names.includes(name))) };
}

/** Writes it where it says something else. */
export async function writeWebRegistry(): Promise<void> {
  const { content } = await webRegistry();
  const present = await readFile(target, 'utf8').catch(() => undefined);
  if (present !== content) await writeFile(target, content);
}

function textOf(plugins: readonly FoundPlugin[]): string {
  const withFaces = plugins.filter(({ web }) => web);
  return [
    '// Generated from the dependencies of the root; run `pnpm generate` after changing them.',
    ...plugins.map(({ name }, n) => `import { plugin as plugin${n} } from '${name}';`),
    '',
    'export const plugins = {',
    ...plugins.map(({ name }, n) => `  '${name}': plugin${n},`),
    '};',
    '',
    '/** Their faces, each fetched when it is first shown. */',
    'export const webEntries = {',
    ...withFaces.map(({ name }) => `  '${name}': () => import('${name}/web'),`),
    '};',
    '',
  ].join('\n');
}
