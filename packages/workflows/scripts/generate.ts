import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { camel, head, literal, stepConfig, tidy, type Node } from './step-config.ts';

const source = join(import.meta.dirname, '../src');

async function fragmentsFile() {
  const folder = join(source, 'definition/fragments');
  const names = (await readdir(folder)).map((file) => file.replace('.schema.json', ''));
  const read = async (name: string) =>
    JSON.parse(await readFile(join(folder, `${name}.schema.json`), 'utf8')) as Node;
  const written: string[] = [];
  const done = new Set<string>();
  const write = async (name: string): Promise<void> => {
    if (done.has(name)) return;
    done.add(name);
    const schema = await read(name);
    for (const [, ref] of JSON.stringify(schema).matchAll(/#\/\$defs\/(\w+)/g)) {
      const needed = names.find((candidate) => camel(candidate) === ref);
      if (!needed) throw new Error(`no fragment ${ref} (named by ${name})`);
      await write(needed);
    }
    const text = literal(schema).replaceAll('fragments.', '');
    written.push(`const ${camel(name)}: JsonSchema = ${text};`);
  };
  for (const name of names) await write(name);
  const path = join(source, 'definition/fragments.gen.ts');
  const list = names.map(camel).join(', ');
  const body = `${head}import type { JsonSchema } from '@yishi/forms';\n\n${written.join('\n\n')}\n
/** Parts of settings schemas that step kinds share. */
export const fragments = { ${list} };\n`;
  return { path, content: await tidy(path, body) };
}

/** The generated files of this package. */
export async function generate(): Promise<{ path: string; content: string }[]> {
  const kinds = (await readdir(join(source, 'steps'), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((name) => existsSync(join(source, 'steps', name, 'config.schema.json')))
    .sort();
  const from = '../../definition/index.ts';
  const configs = kinds.map((kind) =>
    stepConfig({ folder: join(source, 'steps', kind), kind, from }),
  );
  return [await fragmentsFile(), ...(await Promise.all(configs))];
}
