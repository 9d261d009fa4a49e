import { ConnectorRefusal } from '@yishi/workflows';
import type { Connector, PluginConnector } from '@yishi/workflows';
import type { Pool } from 'pg';
import type { CaseKeys } from '../keys/index.ts';
import { openSettings } from './connection-settings.ts';

/** The ways out of the installation as they are set now: a change counts from the next call on. */
export interface Connections {
  /** Refuses each call where it is not set, set wrongly or switched off; undefined where there is none. */
  find(key: string): Promise<Connector | undefined>;
}

export interface ConnectionDeps {
  pool: Pool;
  keys: CaseKeys;
  /** What is installed. */
  connectors: readonly PluginConnector[];
}

interface Row {
  connector: string;
  settings: Buffer;
  revision: number;
  disabled: boolean;
}

export function createConnections({ pool, keys, connectors }: ConnectionDeps): Connections {
  const opened = new Map<string, { revision: number; connector: Connector }>();
  return {
    async find(key) {
      const row = await readRow(pool, key);
      const named = row?.connector ?? key;
      const kind = connectors.find((each) => each.key === named);
      if (!kind) return undefined;
      if (!row) return kind.many ? undefined : refusing(key, '还没有设置');
      if (row.disabled) return refusing(key, '已停用');
      const known = opened.get(key);
      if (known?.revision === row.revision) return known.connector;
      const settings = await openSettings(keys, pool, key, row.settings);
      const faults = faultsOf(kind, settings);
      if (faults.length > 0) return refusing(key, `的设置不能用：${faults.join('；')}`);
      const connector = kind.open(settings);
      opened.set(key, { revision: row.revision, connector });
      return connector;
    },
  };
}

async function readRow(pool: Pool, key: string): Promise<Row | undefined> {
  const { rows } = await pool.query<Row>({
    name: 'connection',
    text: `select connector, settings, revision, disabled_at is not null as disabled
           from connections where key = $1`,
    values: [key],
  });
  return rows[0];
}

const refusing = (key: string, why: string): Connector => ({
  key,
  call: () => Promise.reject(new ConnectorRefusal(`连接器“${key}”${why}`)),
});

/** Why settings cannot be used; a connector that throws over them says so itself. */
export function faultsOf(kind: PluginConnector, settings: unknown): string[] {
  try {
    return kind.check(settings);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
