import { findPlugins, openPlugins } from '../plugins/index.ts';
import type { FoundPlugin, Installed } from '../plugins/index.ts';
import { bundleOptions } from './bundle-options.ts';
import { buildWorkflowBundle } from './worker/index.ts';

/**
 * The plug-ins that a worker can run: one that cannot become workflow code stays outside and is
 * named, so that the worker polls for all the others. What was built here is there when it starts.
 */
export async function openBundledPlugins(
  cacheDir: string,
  found?: readonly FoundPlugin[],
): Promise<Installed> {
  const candidates = found ?? (await findPlugins());
  const installed = await openPlugins(candidates);
  const together = await faultOf(cacheDir, installed.stepFiles);
  if (together === undefined) return installed;
  const left: { name: string; message: string }[] = [];
  for (const { name, file } of candidates) {
    if (!installed.stepFiles.includes(file)) continue;
    const isOnly = installed.stepFiles.length === 1;
    const fault = isOnly ? together : await faultOf(cacheDir, [file]);
    if (fault !== undefined) left.push({ name, message: `不能编入流程引擎：${fault}` });
  }
  const names = new Set(left.map(({ name }) => name));
  const rest = await openPlugins(candidates.filter(({ name }) => !names.has(name)));
  return { ...rest, faults: [...rest.faults, ...left] };
}

async function faultOf(
  cacheDir: string,
  stepFiles: readonly string[],
): Promise<string | undefined> {
  try {
    await buildWorkflowBundle(cacheDir, await bundleOptions(cacheDir, stepFiles));
    return undefined;
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).slice(0, 1000);
  }
}
