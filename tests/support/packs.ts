import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../packs');

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

interface PackFile {
  name: string;
  content: unknown;
}

function folder(path: string): PackFile[] {
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
  procedures: PackFile[];
  forms: PackFile[];
  policies: PackFile[];
  scenarios: PackFile[];
}

/** Every pack of the repository, read from its folder. */
export function readPacks(): PackFolder[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'pack.json')))
    .map((entry) => {
      const at = (name: string) => folder(join(root, entry.name, name));
      const [procedures, forms, policies] = [at('procedures'), at('forms'), at('policies')];
      const registers = at('registers');
      const contents = (files: PackFile[]) => files.map((file) => file.content);
      const pack = {
        ...(json(join(root, entry.name, 'pack.json')) as object),
        procedures: contents(procedures),
        forms: contents(forms),
        policies: contents(policies),
        ...(registers.length > 0 ? { registers: contents(registers) } : {}),
      };
      const scenarios = at('scenarios');
      return { key: entry.name, pack, procedures, forms, policies, scenarios };
    });
}
