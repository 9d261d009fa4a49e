import { ok } from '@yishi/policies';
import { asc, and, eq, isNotNull } from 'drizzle-orm';
import type { SubmissionItem } from '../../contract/contract.gen.ts';
import { schema } from '../../db/index.ts';
import { isBlind, openCase } from '../opening/index.ts';
import type { Service } from '../support/index.ts';

const { persons, submissions } = schema;

/** Every submission that counted; sheets of others only when all are in. */
export const listSubmissions: Service<'listSubmissions'> = async (call) => {
  const opened = await openCase(call, call.params.id);
  if (!opened.ok) return opened;
  const { open, state } = opened.value;
  const rows = await call.deps.db
    .select({
      hash: submissions.hash,
      form: submissions.form,
      step: submissions.step,
      at: submissions.at,
      by: submissions.by,
      name: persons.name,
    })
    .from(submissions)
    .innerJoin(persons, eq(persons.id, submissions.by))
    .where(and(eq(submissions.case, call.params.id), isNotNull(submissions.seq)))
    .orderBy(asc(submissions.seq));
  const items = rows
    .filter((row) => !isBlind(call, opened.value, row))
    .map((row): SubmissionItem => ({
      hash: row.hash,
      form: { key: row.form, title: open.form(row.form).ui.title },
      step: row.step === null ? null : (open.step(row.step)?.name ?? null),
      by: { id: row.by, name: row.name },
      at: row.at,
      latest: state.forms[row.form]?.submission === row.hash,
    }));
  return ok({ items });
};
