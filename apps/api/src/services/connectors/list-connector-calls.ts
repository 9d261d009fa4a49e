import { ok } from '@yishi/policies';
import type { Service } from '../support/index.ts';
import { notFound } from '../support/index.ts';
import { callsOf } from './calls.ts';
import { kindOf, rowOf } from './connection.ts';

/** What went out lately and what did not arrive, latest first. */
export const listConnectorCalls: Service<'listConnectorCalls'> = async ({ deps, params }) => {
  const row = await rowOf(deps.db, params.key);
  if (!kindOf(deps, params.key, row)) return notFound('这个连接器');
  return ok({ items: await callsOf(deps.pool, params.key, 50) });
};
