import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** `pnpm bench <name> [--json] [its own options]`: runs tests/bench/<name>/bench.ts; the last line is one JSON object. */
const [name, ...options] = process.argv.slice(2);
const file = join(import.meta.dirname, name ?? '', 'bench.ts');
if (!name || !existsSync(file)) {
  console.error('usage: pnpm bench engine|inbox|registers|forms|designer [--json]');
  process.exit(2);
}
const { measure } = (await import(file)) as {
  measure(options: readonly string[]): Promise<Record<string, unknown>>;
};
const figures = await measure(options);
if (!options.includes('--json')) console.table(figures);
console.log(JSON.stringify({ bench: name, ...figures }));
process.exit(0);
