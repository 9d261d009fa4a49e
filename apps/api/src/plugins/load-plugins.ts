import { builtInFieldKinds } from '@yishi/forms';
import { admitPlugins, builtInStepKinds } from '@yishi/workflows';
import type { Admitted, LoadedPlugin, RefusedPlugin } from '@yishi/workflows';
import { builtInConnectors } from './connectors/index.ts';
import { importFile } from './find-plugins.ts';
import type { FoundPlugin } from './find-plugins.ts';

const builtIn = [
  ...builtInFieldKinds.map(({ kind }) => `field/${kind}`),
  ...builtInStepKinds.map(({ kind }) => `step/${kind}`),
  'connector/registers',
  ...builtInConnectors.map(({ key }) => `connector/${key}`),
];

/** Loads the plug-ins one by one: one that throws, lies or collides stays outside and is named. */
export async function loadPlugins(found: readonly FoundPlugin[]): Promise<Admitted> {
  const loaded: LoadedPlugin[] = [];
  const broken: RefusedPlugin[] = [];
  for (const one of found) {
    const { name, version, manifest } = one;
    try {
      const { plugin } = await importFile(one.file);
      const { server } = one.server === undefined ? {} : await importFile(one.server);
      loaded.push({ name, version, manifest, plugin, server });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      broken.push({ name, message: `载入时出错：${why}` });
    }
  }
  const { admitted, refused } = admitPlugins(loaded, builtIn);
  return { admitted, refused: [...broken, ...refused] };
}
