import { builtInFieldKinds, createFieldKinds } from '@yishi/forms';
import type { FieldKindRegistry } from '@yishi/forms';
import { builtInStepKinds, createStepKinds } from '@yishi/workflows';
import type { Connector, StepKindRegistry } from '@yishi/workflows';
import { openConnectors, readConnectorSettings } from './connector-settings.ts';
import { findPlugins } from './find-plugins.ts';
import type { FoundPlugin } from './find-plugins.ts';
import { guardKind } from './guard-kind.ts';
import { loadPlugins } from './load-plugins.ts';

/** All kinds and connectors of this installation: built-ins and those of its plug-ins. */
export interface Installed {
  fieldKinds: FieldKindRegistry;
  stepKinds: StepKindRegistry;
  connectors: readonly Connector[];
  /** Files of the plug-ins whose steps the workflow bundle must have. */
  stepFiles: readonly string[];
  admitted: readonly { name: string; version: string }[];
  /** What stays outside or cannot be used, and why, in zh-CN. */
  faults: readonly { name: string; message: string }[];
}

export interface PluginOptions {
  keysDir: string;
  /** Other plug-ins than the installation names; in tests. */
  found?: readonly FoundPlugin[];
}

/** Opens the door to the plug-ins; whatever one of them does, the installation goes on. */
export async function openPlugins({ keysDir, found }: PluginOptions): Promise<Installed> {
  const candidates = found ?? (await findPlugins());
  const { admitted, refused } = await loadPlugins(candidates);
  const { settings, fault } = await readConnectorSettings(keysDir);
  const { connectors, faults } = openConnectors(admitted, settings);
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
    connectors,
    stepFiles: candidates.flatMap(({ name, file }) => (names.includes(name) ? [file] : [])),
    admitted: admitted.map(({ name, version }) => ({ name, version })),
    faults: [
      ...refused,
      ...(fault === undefined ? [] : [{ name: 'connectors', message: fault }]),
      ...faults.map(({ key, message }) => ({ name: key, message })),
    ],
  };
}
