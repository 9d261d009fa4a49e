import { ok } from '@yishi/policies';
import type { ReadReadyAnswer } from '../../contract/contract.gen.ts';
import type { Service } from '../support/index.ts';

/** Whether work can be done: the database answers, Temporal answers, a worker polls; else 503. */
export const readReady: Service<'readReady'> = async ({ deps }) => {
  const database = await deps.pool.query('select 1').then(
    () => true,
    () => false,
  );
  const down = { temporal: false, workers: 0 };
  const { temporal, workers } = database ? await deps.engine.health().catch(() => down) : down;
  const checks: ReadReadyAnswer['checks'] = [
    { name: 'database', ok: database },
    { name: 'temporal', ok: temporal },
    { name: 'worker', ok: workers > 0 },
  ];
  const ready = checks.every((check) => check.ok);
  const answer: ReadReadyAnswer = { status: ready ? 'ready' : 'not-ready', checks };
  if (ready) return ok(answer);
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  const response = new Response(JSON.stringify(answer), { status: 503, headers });
  // An answer of its own status goes out as it is.
  return ok(response as unknown as ReadReadyAnswer);
};
