import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtInFieldKinds, compileForm, createFieldKinds, parseForm } from '@yishi/forms';
import { standaloneValidator } from '@yishi/forms/standalone';
import { ourDefinition } from './pages/our-form.ts';
import { sceneOf } from './pages/scene.ts';

const kinds = createFieldKinds(builtInFieldKinds);

/** Compiles a scene as publishing does: the form, and its validator as a module of its own. */
export async function writeOurForm(folder: string, name: string, size: number): Promise<void> {
  const parsed = parseForm(ourDefinition(sceneOf(name, size)), kinds);
  const compiled = parsed.ok ? compileForm(parsed.value, kinds) : parsed;
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems.slice(0, 3)));
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${name}-${size}`);
  await writeFile(`${file}.json`, JSON.stringify(compiled.value));
  await writeFile(`${file}.js`, standaloneValidator(compiled.value));
}
