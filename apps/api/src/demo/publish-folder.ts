import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Result } from '@yishi/policies';
import type { Deps } from '../services/index.ts';
import { folderToPack, previewPack, publishPack, systemCall } from '../services/index.ts';

/** Publishes a pack from its folder, as an administrator would by uploading it. */
export async function publishFolder(deps: Deps, folder: string): Promise<void> {
  const pack = must(folder, folderToPack(await readFolder(folder)));
  const preview = must(
    folder,
    await previewPack(systemCall<'previewPack'>(deps, { body: { pack: pack as never } })),
  );
  if (preview.preview === null) throw new Error(said(folder, preview.problems));
  const body = { preview: preview.preview };
  must(folder, await publishPack(systemCall<'publishPack'>(deps, { body })));
}

async function readFolder(folder: string): Promise<{ path: string; text: string }[]> {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => name.endsWith('.json'));
  return Promise.all(
    files.map(async (name) => ({
      path: name.split(path.sep).join('/'),
      text: await readFile(path.join(folder, name), 'utf8'),
    })),
  );
}

const said = (folder: string, problems: readonly object[]): string =>
  `${path.basename(folder)} cannot be published: ${JSON.stringify(problems.slice(0, 5))}`;

function must<T>(folder: string, result: Result<T>): T {
  if (!result.ok) throw new Error(said(folder, result.problems));
  return result.value;
}
