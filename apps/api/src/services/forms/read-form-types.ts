import { schemaForTypes } from '@yishi/forms';
import { ok } from '@yishi/policies';
import { compile } from 'json-schema-to-typescript';
import type { Service } from '../support/index.ts';
import { notFound } from '../support/index.ts';
import { newestForm } from './published-form.ts';

/** TypeScript types of the data of a form, by its newest published version. */
export const readFormTypes: Service<'readFormTypes'> = async (call) => {
  const form = await newestForm(call.deps, call.params.key);
  if (!form) return notFound('这张表单');
  const code = await compile(schemaForTypes(form) as object, 'FormData', {
    bannerComment: `/** ${form.ui.title['zh-CN']} · ${form.hash} */`,
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
  });
  return ok(new Response(code, { headers: { 'content-type': 'text/plain; charset=utf-8' } }));
};
