import { ok } from '@yishi/policies';
import type { Service } from '../support/index.ts';
import { notFound } from '../support/index.ts';
import { newestForm } from './published-form.ts';
import { typesOfForm } from './types-of-form.ts';

/** TypeScript types of the data of a form, by its newest published version. */
export const readFormTypes: Service<'readFormTypes'> = async (call) => {
  const form = await newestForm(call.deps, call.params.key);
  return form ? ok(await typesOfForm(form)) : notFound('这张表单');
};
