import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './support/checks.ts';

/** Type-checks every workspace package, each under its own rules. */
const root = join(import.meta.dirname, '..');
const folders = ['packages', 'apps', 'plugins'].flatMap((parent) =>
  existsSync(join(root, parent))
    ? readdirSync(join(root, parent), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => `${parent}/${entry.name}`)
    : [],
);
let failed = 0;
for (const folder of ['tests', ...folders]) {
  const command =
    folder === 'apps/web' ? ['pnpm', '--filter', '@yishi/web', 'typecheck'] : ['tsc', '-p', folder];
  if ((await run(command)) !== 0) {
    console.error(`types: ${folder}`);
    failed += 1;
  }
}
process.exit(failed ? 1 : 0);
