import { standaloneValidator } from '@yishi/forms/standalone';
import { ok } from '@yishi/policies';
import type { Service } from '../support/index.ts';
import { notFound } from '../support/index.ts';
import { publishedForm } from './published-form.ts';

/** Modules by form hash; written once, since equal content has the equal hash. */
const written = new Map<string, string>();
const most = 500;

/** The validator module of a published form: imports nothing, never changes under its name. */
export const readFormValidator: Service<'readFormValidator'> = async (call) => {
  const { hash } = call.params;
  let code = written.get(hash);
  if (code === undefined) {
    const form = await publishedForm(call.deps, hash);
    if (!form) return notFound('这张表单');
    code = standaloneValidator(form);
    if (written.size >= most) written.clear();
    written.set(hash, code);
  }
  return ok(
    new Response(code, {
      headers: {
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'private, max-age=31536000, immutable',
      },
    }),
  );
};
