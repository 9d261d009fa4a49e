import { schemaForTypes } from '@yishi/forms';
import { ok } from '@yishi/policies';
import { desc, eq } from 'drizzle-orm';
import { compile } from 'json-schema-to-typescript';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { notFound } from '../support/index.ts';

const { bundleForms, bundles } = schema;

/** TypeScript types of the data of a form, by its newest published version. */
export const readFormTypes: Service<'readFormTypes'> = async (call) => {
  const [row] = await call.deps.db
    .select({ bundle: bundleForms.bundle, key: bundleForms.key })
    .from(bundleForms)
    .innerJoin(bundles, eq(bundles.hash, bundleForms.bundle))
    .where(eq(bundleForms.key, call.params.key))
    .orderBy(desc(bundles.at))
    .limit(1);
  if (!row) return notFound('这张表单');
  const form = (await call.deps.bundles.get(row.bundle)).form(row.key);
  const code = await compile(schemaForTypes(form) as object, 'FormData', {
    bannerComment: `/** ${form.ui.title['zh-CN']} · ${form.hash} */`,
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
  });
  return ok(new Response(code, { headers: { 'content-type': 'text/plain; charset=utf-8' } }));
};
