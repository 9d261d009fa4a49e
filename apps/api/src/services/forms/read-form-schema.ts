import { dataContract } from '@yishi/forms';
import { ok } from '@yishi/policies';
import type { Service } from '../support/index.ts';
import { notFound } from '../support/index.ts';
import { newestForm } from './published-form.ts';

/** The data contract of a form, by its newest published version. */
export const readFormSchema: Service<'readFormSchema'> = async (call) => {
  const form = await newestForm(call.deps, call.params.key);
  return form ? ok(dataContract(form, call.deps.fieldKinds)) : notFound('这张表单');
};
