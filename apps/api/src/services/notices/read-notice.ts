import { ok } from '@yishi/policies';
import type { FormData } from '@yishi/forms';
import { and, eq, isNull } from 'drizzle-orm';
import type { NoticeRow } from '../../contract/contract.gen.ts';
import { schema } from '../../db/index.ts';
import { CaseErased } from '../../engine/index.ts';
import type { OpenBundle } from '../bundles/index.ts';
import { submissionData } from '../opening/index.ts';
import type { Call, Service } from '../support/index.ts';
import { notFound } from '../support/index.ts';
import { noticeForm } from './notice-form.ts';

const { cases, notices } = schema;

/** What the step kind asked to be published: which fields of which submission. */
interface Content {
  form?: unknown;
  fields?: unknown;
  submission?: unknown;
  body?: unknown;
}

/** One notice in words, personal data masked; no login. */
export const readNotice: Service<'readNotice'> = async (call) => {
  const [found] = await call.deps.db
    .select({ notice: notices, row: cases })
    .from(notices)
    .innerJoin(cases, eq(cases.id, notices.case))
    .where(
      and(eq(notices.id, call.params.id), isNull(notices.withdrawnAt), isNull(cases.erasedAt)),
    );
  if (!found) return notFound('这则公示');
  const { notice, row } = found;
  const open = await call.deps.bundles.get(row.bundle);
  const content = notice.content as Content;
  const form = await formOf(call, open, content);
  if (!form) return notFound('这则公示');
  return ok({
    id: notice.id,
    title: notice.title,
    publishedAt: notice.publishedAt,
    until: notice.until,
    unit: notice.unitName,
    number: row.number,
    procedure: open.bundle.procedure.title,
    outcome: row.outcome,
    body: typeof content.body === 'string' ? content.body : null,
    form,
  });
};

async function formOf(
  call: Call<'readNotice'>,
  open: OpenBundle,
  { form, fields, submission }: Content,
): Promise<NoticeRow[] | undefined> {
  if (typeof form !== 'string' || typeof submission !== 'string') return [];
  const wanted = Array.isArray(fields) ? fields.filter((each) => typeof each === 'string') : [];
  let data: FormData;
  try {
    data = await submissionData(call, submission);
  } catch (error) {
    if (error instanceof CaseErased) return undefined;
    throw error;
  }
  return noticeForm(call, open, { form, fields: wanted, data });
}
