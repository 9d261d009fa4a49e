import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const temporalServices = ['frontend', 'history', 'matching', 'worker'] as const;
type TemporalService = (typeof temporalServices)[number];
export type TemporalPorts = Record<TemporalService, { grpc: number; membership: number }>;

export interface StaticConfigOptions {
  /** Folder of the generated files. */
  folder: string;
  ports: TemporalPorts;
  postgres: { port: number; user: string; password: string };
  /** Further dynamic settings, for tests. */
  dynamic?: Record<string, unknown> | undefined;
}

/** Number of shards can never change once there is data; four carry one machine. */
const historyShards = 4;

/** Writes the server's static and dynamic configuration (JSON is YAML too); 0600 for the password. */
export function writeStaticConfig(options: StaticConfigOptions): void {
  const { folder } = options;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const dynamicFile = path.join(folder, 'dynamic.yaml');
  const write = (file: string, value: unknown) =>
    writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  const more = Object.entries(options.dynamic ?? {}).map(([name, value]) => [name, [{ value }]]);
  write(dynamicFile, { ...dynamicConfig, ...Object.fromEntries(more) });
  write(path.join(folder, 'yishi.yaml'), staticConfig(options, dynamicFile));
}

// One worker machine polls: one partition a queue saves idle polls and a hop between partitions.
const dynamicConfig = {
  'matching.numTaskqueueReadPartitions': [{ value: 1 }],
  'matching.numTaskqueueWritePartitions': [{ value: 1 }],
  'history.hostLevelCacheMaxSize': [{ value: 8192 }],
  'limit.maxIDLength': [{ value: 255 }],
};

function staticConfig({ ports, postgres }: StaticConfigOptions, dynamicFile: string): unknown {
  const frontend = `127.0.0.1:${ports.frontend.grpc}`;
  const rpc = ({ grpc, membership }: { grpc: number; membership: number }) => ({
    rpc: { grpcPort: grpc, membershipPort: membership, bindOnLocalHost: true },
  });
  const disabled = { state: 'disabled' };
  return {
    log: { stdout: true, level: 'warn' },
    persistence: {
      defaultStore: 'default',
      visibilityStore: 'visibility',
      numHistoryShards: historyShards,
      datastores: {
        default: { sql: sqlStore(postgres, 'temporal', 20) },
        visibility: { sql: sqlStore(postgres, 'temporal_visibility', 5) },
      },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: Object.fromEntries(temporalServices.map((name) => [name, rpc(ports[name])])),
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: {
          enabled: true,
          initialFailoverVersion: 1,
          rpcName: 'frontend',
          rpcAddress: frontend,
        },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    archival: { history: disabled, visibility: disabled },
    namespaceDefaults: { archival: { history: disabled, visibility: disabled } },
    publicClient: { hostPort: frontend },
    dynamicConfigClient: { filepath: dynamicFile, pollInterval: '60s' },
  };
}

function sqlStore(
  postgres: StaticConfigOptions['postgres'],
  database: string,
  connections: number,
) {
  return {
    pluginName: 'postgres12',
    databaseName: database,
    connectAddr: `127.0.0.1:${postgres.port}`,
    connectProtocol: 'tcp',
    user: postgres.user,
    password: postgres.password,
    maxConns: connections,
    maxIdleConns: connections,
    maxConnLifetime: '1h',
  };
}
