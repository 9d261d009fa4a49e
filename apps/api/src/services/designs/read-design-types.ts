import { compileForm, parseForm } from '@yishi/forms';
import { ok } from '@yishi/policies';
import { typesOfForm } from '../forms/index.ts';
import type { Service } from '../support/index.ts';
import { notFound } from '../support/index.ts';
import { openRow } from './design-rows.ts';

/** TypeScript types of a form as it is designed now; refused while it is not in order. */
export const readDesignTypes: Service<'readDesignTypes'> = async (call) => {
  const row = await openRow(call, call.deps.db, call.params.id, 'read');
  if (!row.ok) return row;
  if (row.value.kind !== 'form') return notFound('这份设计稿');
  const parsed = parseForm(row.value.content, call.deps.fieldKinds);
  if (!parsed.ok) return parsed;
  const compiled = compileForm(parsed.value, call.deps.fieldKinds);
  return compiled.ok ? ok(await typesOfForm(compiled.value)) : compiled;
};
