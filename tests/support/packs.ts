import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../packs');

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

function folder(path: string): { name: string; content: unknown }[] {
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ name: file, content: json(join(path, file)) }));
}

export interface PackFolder {
  key: string;
  /** As `parsePack` reads it. */
  pack: unknown;
  scenarios: { name: string; content: unknown }[];
}

/** Every pack of the repository, read from its folder. */
export function readPacks(): PackFolder[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'pack.json')))
    .map((entry) => {
      const at = (name: string) => folder(join(root, entry.name, name));
      const contents = (name: string) => at(name).map((file) => file.content);
      const head = json(join(root, entry.name, 'pack.json')) as object;
      const pack = {
        ...head,
        procedures: contents('procedures'),
        forms: contents('forms'),
        policies: contents('policies'),
      };
      return { key: entry.name, pack, scenarios: at('scenarios') };
    });
}
