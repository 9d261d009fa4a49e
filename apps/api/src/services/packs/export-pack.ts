import { ok } from '@yishi/policies';
import type { Service } from '../support/index.ts';
import { notFound } from '../support/index.ts';
import { lastVersion } from './plan-pack.ts';

/** A pack as one JSON file, as it was last published. */
export const exportPack: Service<'exportPack'> = async (call) => {
  const pack = await lastVersion(call.deps.db, call.params.key);
  return pack ? ok(pack) : notFound('这个流程包');
};
