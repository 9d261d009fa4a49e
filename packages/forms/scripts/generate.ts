import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Text } from '@yishi/policies';
import { compile } from 'json-schema-to-typescript';
import { format } from 'prettier';

const kinds = join(import.meta.dirname, '../src/kinds');
const style = { parser: 'typescript', singleQuote: true, printWidth: 100 } as const;

/**
 * The type and the value of every kind's config schema, so that no JSON is imported at run time, and
 * the list by which a page loads only the kinds of the form in front of it.
 */
export async function generate(): Promise<{ path: string; content: string }[]> {
  const folders = (await readdir(kinds, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
    .map((entry) => entry.name);
  const configs = await Promise.all(folders.sort().map((kind) => generateConfig(kind)));
  return [...configs, await generateLoaders(folders)];
}

async function generateLoaders(folders: string[]): Promise<{ path: string; content: string }> {
  const lines = folders.map((kind) => {
    const name = pascal(kind).replace(/^./, (letter) => letter.toLowerCase());
    return `'${kind}': async () => (await import('./${kind}/index.ts')).${name},`;
  });
  const content = [
    '// Generated from the folders beside it by `pnpm generate`; do not edit.',
    "import type { FieldKind } from './types.ts';",
    '',
    '/** Loads one of the built-in kinds, by its name. */',
    'export const fieldKindLoaders: Readonly<Record<string, () => Promise<FieldKind>>> = {',
    ...lines,
    '};',
  ].join('\n');
  return { path: join(kinds, 'loaders.gen.ts'), content: await format(content, style) };
}

async function generateConfig(kind: string): Promise<{ path: string; content: string }> {
  const folder = join(kinds, kind);
  const schema: unknown = JSON.parse(await readFile(join(folder, 'config.schema.json'), 'utf8'));
  const type = await compile(forTypes(schema) as object, `${pascal(kind)}Config`, {
    bannerComment: '',
    ignoreMinAndMaxItems: true,
    format: false,
  });
  const content = [
    '// Generated from config.schema.json by `pnpm generate`; do not edit.',
    "import type { JsonSchema } from '../../compile/types.ts';",
    '',
    type,
    `export const configSchema: JsonSchema = ${JSON.stringify(schema)};`,
  ].join('\n');
  return { path: join(folder, 'config.gen.ts'), content: await format(content, style) };
}

/** Titles would name the types, and Chinese ones all get the same name; help becomes the comment. */
function forTypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(forTypes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
      if (key === 'x-help') return [['description', (inner as Text)['zh-CN']]];
      const annotation = key.startsWith('x-') || (key === 'title' && typeof inner === 'string');
      return annotation ? [] : [[key, forTypes(inner)]];
    }),
  );
}

function pascal(kind: string): string {
  return kind.replaceAll(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase());
}
