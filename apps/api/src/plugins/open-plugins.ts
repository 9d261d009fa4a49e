import { builtInFieldKinds, createFieldKinds } from '@yishi/forms';
import type { FieldKindRegistry } from '@yishi/forms';
import { builtInStepKinds, createStepKinds } from '@yishi/workflows';
import type { PluginConnector, StepKindRegistry } from '@yishi/workflows';
import { builtInConnectors } from './connectors/index.ts';
import { findPlugins } from './find-plugins.ts';
import type { FoundPlugin } from './find-plugins.ts';
import { guardKind } from './guard-kind.ts';
import { loadPlugins } from './load-plugins.ts';

/** All kinds and connectors of this installation: built-ins and those of its plug-ins. */
export interface Installed {
  fieldKinds: FieldKindRegistry;
  stepKinds: StepKindRegistry;
  connectors: readonly PluginConnector[];
  /** Files of the plug-ins whose steps the workflow bundle must have. */
  stepFiles: readonly string[];
  admitted: readonly { name: string; version: string }[];
  /** What stays outside, and why, in zh-CN. */
  faults: readonly { name: string; message: string }[];
}

/**
 * Opens the door to the plug-ins, those that the installation names or others; whatever one of them
 * does, the installation goes on.
 */
export async function openPlugins(found?: readonly FoundPlugin[]): Promise<Installed> {
  const candidates = found ?? (await findPlugins());
  const { admitted, refused } = await loadPlugins(candidates);
  const plugins = admitted.map(({ plugin }) => plugin);
  const withSteps = admitted.filter(({ plugin }) => (plugin.stepKinds ?? []).length > 0);
  const names = withSteps.map(({ name }) => name);
  return {
    fieldKinds: createFieldKinds([
      ...builtInFieldKinds,
      ...plugins.flatMap(({ fieldKinds = [] }) => fieldKinds).map((kind) => guardKind(kind)),
    ]),
    stepKinds: createStepKinds([
      ...builtInStepKinds,
      ...plugins.flatMap(({ stepKinds = [] }) => stepKinds).map((kind) => guardKind(kind)),
    ]),
    connectors: [...builtInConnectors, ...admitted.flatMap(({ connectors }) => connectors)],
    stepFiles: candidates.flatMap(({ name, file }) => (names.includes(name) ? [file] : [])),
    admitted: admitted.map(({ name, version }) => ({ name, version })),
    faults: refused,
  };
}
