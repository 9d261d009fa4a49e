import { checkShape } from '../definition/index.ts';
import { pluginManifestSchema } from './manifest-schema.ts';
import type {
  Admitted,
  AdmittedPlugin,
  LoadedPlugin,
  Plugin,
  PluginConnector,
  PluginManifest,
  PluginServer,
} from './types.ts';

/** The door as it is today; a plug-in for another one is not opened. */
export const doorVersion = 1;

/**
 * Lets in the plug-ins that keep their word: what they add is what they say, in the versions that
 * they say, and nobody else has it. The first one that has a name keeps it.
 */
export function admitPlugins(
  loaded: readonly LoadedPlugin[],
  builtIn: readonly string[],
): Admitted {
  const owners = new Map(builtIn.map((name) => [name, '平台']));
  const result: Admitted = { admitted: [], refused: [] };
  for (const one of loaded) {
    const read = reading(one);
    const faults = 'faults' in read ? read.faults : collisions(read.adds, owners);
    if ('faults' in read || faults.length > 0) {
      result.refused.push({ name: one.name, message: faults.join('；') });
      continue;
    }
    for (const name of read.adds) owners.set(name, `插件 ${one.name}`);
    result.admitted.push(read.plugin);
  }
  return result;
}

type Read = { faults: string[] } | { plugin: AdmittedPlugin; adds: string[] };

/** A getter of a stranger may throw. */
function reading(one: LoadedPlugin): Read {
  try {
    return read(one);
  } catch (error) {
    return { faults: [`读取时出错：${error instanceof Error ? error.message : String(error)}`] };
  }
}

function read({ name, version, manifest, plugin, server }: LoadedPlugin): Read {
  const wrong = checkShape(pluginManifestSchema, manifest);
  if (wrong.length > 0) return { faults: wrong.map(({ path, message }) => `${path} ${message}`) };
  const { door, adds } = manifest as PluginManifest;
  if (door !== doorVersion) {
    return { faults: [`为插件接口第 ${door} 版编写，本系统是第 ${doorVersion} 版`] };
  }
  const pure = (plugin ?? {}) as Plugin;
  const connectors = ((server ?? { connectors: [] }) as PluginServer).connectors;
  const faults = [...shapeFaults(pure, connectors), ...lies(adds, versionsOf(pure, connectors))];
  if (faults.length > 0) return { faults };
  return { plugin: { name, version, plugin: pure, connectors }, adds: Object.keys(adds) };
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

function shapeFaults(
  { fieldKinds = [], stepKinds = [] }: Plugin,
  connectors: readonly PluginConnector[],
): string[] {
  const kinds = [...fieldKinds, ...stepKinds];
  const named = [...kinds.map(({ kind }) => kind), ...connectors.map(({ key }) => key)];
  return [
    ...(named.every(isText) ? [] : ['有一个类型没有名称']),
    ...kinds.flatMap((kind) =>
      typeof kind.configSchema === 'object' ? [] : [`类型 ${kind.kind} 没有设置项的说明`],
    ),
    ...stepKinds.flatMap((kind) =>
      typeof kind.enter === 'function' ? [] : [`步骤类型 ${kind.kind} 不能进入`],
    ),
    ...fieldKinds.flatMap((kind) =>
      typeof kind.schema === 'function' ? [] : [`字段类型 ${kind.kind} 没有数据格式`],
    ),
    ...connectors.flatMap((one) =>
      [one.open, one.check, one.trials].every((part) => typeof part === 'function')
        ? []
        : [`连接器 ${one.key} 不能打开`],
    ),
    ...connectors.flatMap((one) =>
      typeof one.configSchema === 'object' && isText(one.title?.['zh-CN'])
        ? []
        : [`连接器 ${one.key} 没有名称或设置项的说明`],
    ),
  ];
}

/** What is really there, under the names that a manifest and a bundle give it. */
function versionsOf(
  { fieldKinds = [], stepKinds = [] }: Plugin,
  connectors: readonly PluginConnector[],
): [string, number][] {
  return [
    ...fieldKinds.map(({ kind, version }): [string, number] => [`field/${kind}`, version]),
    ...stepKinds.map(({ kind, version }): [string, number] => [`step/${kind}`, version]),
    ...connectors.map(({ key, version }): [string, number] => [`connector/${key}`, version]),
  ];
}

function lies(adds: Record<string, number>, real: readonly [string, number][]): string[] {
  const names = real.map(([name]) => name);
  return [
    ...real.flatMap(([name, version], index) => {
      if (names.indexOf(name) !== index) return [`${name} 有两个`];
      if (!Object.hasOwn(adds, name)) return [`带有没有声明的 ${name}`];
      if (adds[name] === version) return [];
      return [`声明 ${name} 是第 ${adds[name]} 版，实际是第 ${version} 版`];
    }),
    ...Object.keys(adds).flatMap((name) =>
      names.includes(name) ? [] : [`声明了 ${name}，实际没有`],
    ),
  ];
}

const collisions = (adds: readonly string[], owners: ReadonlyMap<string, string>): string[] =>
  adds.flatMap((name) => {
    const owner = owners.get(name);
    return owner === undefined ? [] : [`${name} 已由${owner} 提供`];
  });
