import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ConnectorRefusal } from '@yishi/workflows';
import type { AdmittedPlugin, Connector } from '@yishi/workflows';

/** Name of the file in the keys' folder that sets connectors: outside of backups, as keys are. */
const settingsFile = 'connectors.json';

export interface ConnectorSettings {
  /** By key of the connector; addresses and secrets among them. */
  settings: Record<string, unknown>;
  /** Why there are none, in zh-CN; the text itself holds secrets and is not said. */
  fault?: string;
}

/** What the installation sets for its connectors. */
export async function readConnectorSettings(keysDir: string): Promise<ConnectorSettings> {
  const file = path.join(keysDir, settingsFile);
  try {
    return { settings: JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown> };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return { settings: {} };
    return { settings: {}, fault: `${file} 不能读取，或不是 JSON` };
  }
}

export interface OpenedConnectors {
  connectors: Connector[];
  /** Those that cannot be used, and why, in zh-CN. */
  faults: { key: string; message: string }[];
}

/** Opens every connector with its settings; one that cannot be used says so to each case that calls. */
export function openConnectors(
  plugins: readonly AdmittedPlugin[],
  settings: Record<string, unknown>,
): OpenedConnectors {
  const opened: OpenedConnectors = { connectors: [], faults: [] };
  for (const one of plugins.flatMap(({ connectors }) => connectors)) {
    const given = settings[one.key];
    const faults = faultsOf(() => one.check(given));
    if (faults.length === 0) {
      opened.connectors.push(one.open(given));
      continue;
    }
    const why = faults.join('；');
    opened.faults.push({ key: one.key, message: `${settingsFile} 中的设置不能用：${why}` });
    const message = `外部系统的连接还没有设置好：${why}`;
    opened.connectors.push({
      key: one.key,
      call: () => Promise.reject(new ConnectorRefusal(message)),
    });
  }
  return opened;
}

function faultsOf(check: () => string[]): string[] {
  try {
    return check();
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
