import { ok } from '@yishi/policies';
import type { Service } from '../support/index.ts';
import { callsOf } from './calls.ts';

/** What went out lately and what did not arrive, latest first. */
export const listConnectorCalls: Service<'listConnectorCalls'> = async ({ deps, params }) =>
  ok({ items: await callsOf(deps.pool, params.key, 50) });
