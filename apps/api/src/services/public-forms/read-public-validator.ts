import { ok } from '@yishi/policies';
import { validatorModule } from '../forms/index.ts';
import type { Service } from '../support/index.ts';
import { notFound } from '../support/index.ts';
import { publicFormBy } from './public-form.ts';

/** The check of a form that is open to the public, and of no other. */
export const readPublicValidator: Service<'readPublicValidator'> = async (call) => {
  const { key, hash } = call.params;
  const found = await publicFormBy(call, { key });
  if (found?.state !== 'open' || found.register.live.compiled.hash !== hash) {
    return notFound('这张表单');
  }
  const code = await validatorModule(call.deps, hash);
  return code === undefined ? notFound('这张表单') : ok(code);
};
