import { schemaForTypes, type CompiledForm } from '@yishi/forms';
import { compile } from 'json-schema-to-typescript';

/** TypeScript types of the data of a form, as a file. */
export async function typesOfForm(form: CompiledForm): Promise<Response> {
  const code = await compile(schemaForTypes(form) as object, 'FormData', {
    bannerComment: `/** ${form.ui.title['zh-CN']} · ${form.hash} */`,
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
  });
  return new Response(code, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
