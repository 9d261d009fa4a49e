import { readFile, writeFile } from 'node:fs/promises';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Writes every generated file (`pnpm generate`), or with `--check` compares them with what is
 * there. A generator is `<package>/scripts/generate.ts` with
 * `generate(): Promise<{ path, content }[]>`; paths are absolute or relative to the package.
 */
const root = join(import.meta.dirname, '..');
const plugins = readdirSync(join(root, 'plugins')).map((name) => `plugins/${name}`);
const rooms = [
  'packages/policies',
  'packages/forms',
  'packages/workflows',
  ...plugins,
  // Its list of plug-ins is made of them.
  'apps/api',
];
const check = process.argv.includes('--check');
let stale = 0;
for (const room of rooms) {
  const script = join(root, room, 'scripts/generate.ts');
  if (!existsSync(script)) continue;
  const { generate } = (await import(script)) as {
    generate(): Promise<{ path: string; content: string }[]>;
  };
  for (const file of await generate()) {
    const path = file.path.startsWith('/') ? file.path : join(root, room, file.path);
    const wanted = file.content;
    const present = existsSync(path) ? await readFile(path, 'utf8') : '';
    if (present === wanted) continue;
    stale += 1;
    if (check) console.error(`not fresh: ${relative(root, path)} (run pnpm generate)`);
    else {
      await writeFile(path, wanted);
      console.log(`written: ${relative(root, path)}`);
    }
  }
}
process.exit(check && stale ? 1 : 0);
