import { ok } from '@yishi/policies';
import type { Service } from '../support/index.ts';
import { notFound } from '../support/index.ts';
import { validatorModule } from './validator-module.ts';

/** The validator module of a published form: imports nothing, never changes under its name. */
export const readFormValidator: Service<'readFormValidator'> = async (call) => {
  const code = await validatorModule(call.deps, call.params.hash);
  return code === undefined ? notFound('这张表单') : ok(code);
};
