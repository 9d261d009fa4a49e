import { standaloneValidator } from '@yishi/forms/standalone';
import type { Deps } from '../support/index.ts';
import { publishedForm } from './published-form.ts';

/** Modules by form hash; written once, since equal content has the equal hash. */
const written = new Map<string, string>();
const most = 500;

/** The answer that carries the validator of a published form; undefined where there is no such form. */
export async function validatorModule(deps: Deps, hash: string): Promise<Response | undefined> {
  let code = written.get(hash);
  if (code === undefined) {
    const form = await publishedForm(deps, hash);
    if (!form) return undefined;
    code = standaloneValidator(form);
    if (written.size >= most) written.clear();
    written.set(hash, code);
  }
  return new Response(code, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'private, max-age=31536000, immutable',
    },
  });
}
