import { fork } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Envelope } from '@yishi/workflows';
import { readConfig } from '../../../apps/api/src/config/index.ts';
import { connect } from '../../../apps/api/src/db/index.ts';
import { openEngine, readJournal } from '../../../apps/api/src/engine/index.ts';
import { inFlight } from '../statistics.ts';
import type { Block, Side } from './side.ts';

/** The five events of a real case: what the floor's Updates carry, so that they have the same size. */
interface Pattern {
  bundle: string;
  envelopes: Envelope[];
}

/**
 * The floor: the product's own client and worker around a workflow that does nothing with what it
 * takes. It starts with the same program and takes the same five events under the same codec.
 */
export async function openFloor(
  env: NodeJS.ProcessEnv,
  caseId: string,
): Promise<Side & { close(): Promise<void> }> {
  const own = { ...env, YISHI_TASK_QUEUE: 'floor' };
  const config = readConfig(own);
  if (!config.ok) throw new Error(JSON.stringify(config.problems));
  const { pool, close } = connect(config.value.databaseUrl);
  const engine = await openEngine({ config: config.value, pool });
  const rows = await readJournal(pool, engine.keys, caseId);
  const [found] = (
    await pool.query<{ bundle: string }>('select bundle from cases where id = $1', [caseId])
  ).rows;
  if (!found || rows.length !== 5) throw new Error(`a case of five events: ${rows.length}`);
  const pattern = { ...found, envelopes: rows.map(({ envelope }) => envelope) };

  const worker = fork(join(import.meta.dirname, 'floor-worker.ts'), { env: own });
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('exit', (code) => reject(new Error(`the floor's worker ended: ${code}`)));
  });

  async function runCase(id: string, { bundle: hash, envelopes }: Pattern, into: number[]) {
    for (const [index, each] of envelopes.entries()) {
      const envelope = { ...each, requestId: randomUUID() };
      const began = performance.now();
      const answer =
        index === 0
          ? await engine.cases.start({ caseId: id, bundle: hash, envelope })
          : await engine.cases.act({ caseId: id, envelope });
      into.push(performance.now() - began);
      if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    }
  }

  return {
    async run(width, cases): Promise<Block> {
      const ids = Array.from({ length: cases }, () => randomBytes(20).toString('base64url'));
      for (const id of ids) await engine.keys.create(pool, id);
      const millis: number[] = [];
      const began = performance.now();
      await inFlight(
        width,
        ids.map((id) => () => runCase(id, pattern, millis)),
      );
      return { cases: ids, millis, seconds: (performance.now() - began) / 1000 };
    },
    async close() {
      const ended = new Promise((resolve) => worker.once('exit', resolve));
      worker.kill('SIGTERM');
      await ended;
      await engine.close();
      await close();
    },
  };
}
