import { Connection } from '@temporalio/client';
import { setTimeout as sleep } from 'node:timers/promises';
import { choosePort } from '../data/index.ts';
import type { Layout } from '../data/index.ts';
import type { EmbeddedPostgres } from '../postgres/index.ts';
import type { Supervisor } from '../process/index.ts';
import { ensureTemporalSchema } from './schema.ts';
import { temporalServices, writeStaticConfig } from './static-config.ts';
import type { TemporalPorts } from './static-config.ts';
import type { TemporalBinaries } from './binaries.ts';

export interface TemporalOptions {
  layout: Layout;
  supervisor: Supervisor;
  postgres: EmbeddedPostgres;
  binaries: TemporalBinaries;
  /** Port of the frontend; the others are always picked free. */
  port?: number | undefined;
  dynamic?: Record<string, unknown> | undefined;
  stopWithOwner: boolean;
  signal?: AbortSignal;
}

/** Starts Temporal's server on the embedded PostgreSQL; answers the address of its frontend. */
export async function startTemporal(options: TemporalOptions): Promise<string> {
  const { layout, supervisor, postgres, binaries, signal } = options;
  await ensureTemporalSchema({ postgres, sqlTool: binaries.sqlTool, signal });
  const ports = await choosePorts(layout.ports, options.port);
  writeStaticConfig({
    folder: layout.temporal,
    ports,
    dynamic: options.dynamic,
    postgres: { port: postgres.port, user: 'temporal', password: postgres.secrets.temporal },
  });
  const address = `127.0.0.1:${ports.frontend.grpc}`;
  await supervisor.start(
    {
      name: 'temporal',
      marker: layout.temporal,
      launch: () => ({
        command: binaries.server,
        args: [
          '--root',
          layout.temporal,
          '--config',
          '.',
          '--env',
          'yishi',
          '--allow-no-auth',
          'start',
        ],
        cwd: layout.temporal,
        ...(options.stopWithOwner ? { signalWhenOrphaned: 'SIGTERM' as const } : {}),
      }),
      ready: (abort) => waitForFrontend(address, abort),
      readyMs: 3 * 60_000,
      stopSignal: 'SIGTERM',
      graceMs: 20_000,
    },
    signal,
  );
  return address;
}

async function choosePorts(file: string, given: number | undefined): Promise<TemporalPorts> {
  const chosen: [string, { grpc: number; membership: number }][] = [];
  for (const name of temporalServices) {
    const wish = name === 'frontend' ? { given } : {};
    const grpc = await choosePort(file, `temporal-${name}`, wish);
    const membership = await choosePort(file, `temporal-${name}-membership`);
    chosen.push([name, { grpc, membership }]);
  }
  return Object.fromEntries(chosen) as TemporalPorts;
}

// The frontend listens before the others have joined: a namespace that can be read means all serve.
async function waitForFrontend(address: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    try {
      const connection = await Connection.connect({ address, connectTimeout: 2000 });
      try {
        await connection.workflowService.describeNamespace({ namespace: 'temporal-system' });
        return;
      } finally {
        await connection.close();
      }
    } catch {
      await sleep(100, undefined, { signal });
    }
  }
}
