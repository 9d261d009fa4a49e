import { standaloneValidator } from '@yishi/forms/standalone';
import { ok } from '@yishi/policies';
import { eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { notFound } from '../support/index.ts';

const { bundleForms } = schema;

/** Modules by form hash; written once, since equal content has the equal hash. */
const written = new Map<string, string>();
const most = 500;

/** The validator module of a published form: imports nothing, never changes under its name. */
export const readFormValidator: Service<'readFormValidator'> = async (call) => {
  const { hash } = call.params;
  let code = written.get(hash);
  if (code === undefined) {
    const [row] = await call.deps.db.select().from(bundleForms).where(eq(bundleForms.hash, hash));
    if (!row) return notFound('这张表单');
    code = standaloneValidator((await call.deps.bundles.get(row.bundle)).form(row.key));
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
