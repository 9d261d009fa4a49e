import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const { resolve } = createRequire(import.meta.url);
const plugged = resolve('@yishi/workflows/temporal/plugged-workflow');

/** The entry of the workflow bundle with the steps of these plug-ins; none is needed without any. */
export async function writeWorkflowEntry(
  cacheDir: string,
  stepFiles: readonly string[],
): Promise<string | undefined> {
  if (stepFiles.length === 0) return undefined;
  const text = [
    `import { pluggedWorkflow } from ${JSON.stringify(plugged)};`,
    ...stepFiles.map((file, n) => `import { plugin as plugin${n} } from ${JSON.stringify(file)};`),
    `export const caseWorkflow = pluggedWorkflow([${stepFiles.map((_, n) => `plugin${n}`).join(', ')}]);`,
    '',
  ].join('\n');
  const name = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const file = path.join(cacheDir, `plugged-${name}.ts`);
  await mkdir(cacheDir, { recursive: true });
  await writeFile(file, text);
  return file;
}
