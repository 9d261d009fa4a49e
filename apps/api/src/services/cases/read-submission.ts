import { ok } from '@yishi/policies';
import { and, eq, isNotNull } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import { openCase, submissionView } from '../opening/index.ts';
import type { Service } from '../support/index.ts';
import { notFound } from '../support/index.ts';

const { persons, submissions } = schema;

/** A submission with the form of its version, as far as this person may see it. */
export const readSubmission: Service<'readSubmission'> = async (call) => {
  const opened = await openCase(call, call.params.id);
  if (!opened.ok) return opened;
  const [found] = await call.deps.db
    .select({ row: submissions, name: persons.name })
    .from(submissions)
    .innerJoin(persons, eq(persons.id, submissions.by))
    .where(
      and(
        eq(submissions.hash, call.params.hash),
        eq(submissions.case, call.params.id),
        isNotNull(submissions.seq),
      ),
    );
  const view = found && (await submissionView(call, opened.value, found));
  return view ? ok(view) : notFound('这次提交');
};
