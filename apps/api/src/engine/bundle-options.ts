import path from 'node:path';
import { writeWorkflowEntry } from '../plugins/index.ts';
import type { BundleOptions } from './worker/index.ts';

/** What the workflow's code is built of with the steps of these plug-ins. */
export async function bundleOptions(
  cacheDir: string,
  stepFiles: readonly string[],
): Promise<BundleOptions> {
  const workflowsPath = await writeWorkflowEntry(cacheDir, stepFiles);
  const folders = stepFiles.map((file) => path.dirname(file));
  return { folders, ...(workflowsPath !== undefined && { workflowsPath }) };
}
