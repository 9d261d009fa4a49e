import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from '../config/index.ts';

/** A package that says of itself that it is a plug-in; nothing of its code has run yet. */
export interface FoundPlugin {
  name: string;
  version: string;
  manifest: unknown;
  /** File of its pure entry: what the workflow bundle is built from. */
  file: string;
  /** File of its entry for the server, where it has one. */
  server?: string;
  /** Whether it has faces. */
  web?: boolean;
}

interface PackageFile {
  version?: string;
  yishi?: unknown;
  exports?: Record<string, unknown>;
  dependencies?: Record<string, string>;
}

const readPackage = async (folder: string): Promise<PackageFile> =>
  JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as PackageFile;

/** The plug-ins that the installation names: `dependencies` of the root's package.json, in order. */
export async function findPlugins(root = repositoryRoot): Promise<FoundPlugin[]> {
  const { dependencies = {} } = await readPackage(root);
  const found = await Promise.all(Object.keys(dependencies).map((name) => look(root, name)));
  return found.flatMap((one) => one ?? []);
}

async function look(root: string, name: string): Promise<FoundPlugin | undefined> {
  const {
    version = '',
    yishi,
    exports = {},
  } = await readPackage(path.join(root, 'node_modules', name));
  if (yishi === undefined) return undefined;
  const { resolve } = createRequire(path.join(root, 'package.json'));
  const fileOf = (entry: string): string => resolve(name + entry);
  return {
    ...{ name, version, manifest: yishi, file: fileOf('') },
    ...(Object.hasOwn(exports, './server') && { server: fileOf('/server') }),
    web: Object.hasOwn(exports, './web'),
  };
}

/** What a file exports. */
export const importFile = async (file: string): Promise<Record<string, unknown>> =>
  (await import(pathToFileURL(file).href)) as Record<string, unknown>;
