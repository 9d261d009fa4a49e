import { ok } from '@yishi/policies';
import type { Service } from '../support/index.ts';
import { notFound } from '../support/index.ts';
import { procedureItems } from './procedure-items.ts';

/** A version as it was published, to be compared with another or with a design. */
export const readProcedureVersion: Service<'readProcedureVersion'> = async (call) => {
  const { key, bundle: hash } = call.params;
  const [procedure] = await procedureItems(call, call.deps.db, key);
  const found = await call.deps.bundles.find(hash);
  if (!procedure || procedure.right.may === 'copy' || found?.bundle.procedure.key !== key)
    return notFound('这个版本');
  return ok({ version: found.version, bundle: found.bundle });
};
