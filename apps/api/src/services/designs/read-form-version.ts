import { ok } from '@yishi/policies';
import { mayDesign } from '../access/index.ts';
import type { Service } from '../support/index.ts';
import { notFound } from '../support/index.ts';
import { formOfVersion } from './form-of-version.ts';

/** What a version of a form holds, to be compared with another. */
export const readFormVersion: Service<'readFormVersion'> = async (call) => {
  const { pack } = call.params;
  const right = await mayDesign(call, call.deps.db, { pack, wanted: 'read', what: '这个版本' });
  if (!right.ok) return right;
  const definition = await formOfVersion(call.deps.db, call.params);
  return definition ? ok({ definition }) : notFound('这个版本');
};
