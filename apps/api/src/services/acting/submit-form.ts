import type { FormData } from '@yishi/forms';
import { createValidator } from '@yishi/forms/validate';
import type { Result } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import type { SubmissionRef } from '@yishi/workflows';
import { submissionReads } from '@yishi/workflows';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { PoolClient } from 'pg';
import { schema } from '../../db/index.ts';
import type { NewSubmission } from '../../engine/index.ts';
import { storeSubmission } from '../../engine/index.ts';
import { checkFiles, filesInData, holdFiles } from '../attachments/index.ts';
import type { OpenBundle } from '../bundles/index.ts';
import type { Call, RouteName } from '../support/index.ts';

/** What a person sends, with what decides which of it counts. */
export interface Sent {
  open: OpenBundle;
  form: string;
  view: string;
  data: FormData;
  /** Stored values: what the view does not let be edited stays as it is there. */
  base: FormData;
  by: string;
  case?: string | undefined;
}

/** The values that count, or what is wrong with them; computed anew, whatever was sent. */
export async function checkForm(call: Call<RouteName>, sent: Sent): Promise<Result<FormData>> {
  const { deps, now } = call;
  const validate = createValidator(sent.open.form(sent.form), deps.fieldKinds);
  const checked = validate(sent.data, {
    view: sent.view,
    mode: 'submit',
    now,
    timeZone: deps.config.timeZone,
    base: sent.base,
  });
  const files = filesInData(checked.data);
  const known = new Set(filesInData(sent.base).map(({ id }) => id));
  const fresh = files.filter(({ id }) => !known.has(id));
  const unknown = await checkFiles(deps.db, fresh, { person: sent.by, case: sent.case });
  const problems = [...checked.problems, ...unknown];
  return problems.length > 0 ? refuse(...inData(problems)) : ok(checked.data);
}

/** Pointers of a form's problems lead into `data` of the request. */
const inData = <P extends { path: string }>(problems: readonly P[]): P[] =>
  problems.map((problem) => ({ ...problem, path: `/data${problem.path}` }));

/** Keeps checked values as a submission and says what the engine needs of it. */
export async function keepForm(
  call: Call<RouteName>,
  client: PoolClient,
  sent: Omit<Sent, 'base' | 'case'> & Omit<NewSubmission, 'bundle' | 'at'>,
): Promise<SubmissionRef> {
  const { open, ...submission } = sent;
  const hash = await storeSubmission(client, call.deps.caseKeys, {
    ...submission,
    bundle: open.hash,
    at: call.now,
  });
  const files = filesInData(sent.data);
  if (files.length > 0) {
    const tx = drizzle(client, { schema });
    await holdFiles(tx, { holder: 'submission', id: hash, case: sent.caseId }, files);
  }
  return { hash, form: sent.form, reads: submissionReads(open.program, sent.form, sent.data) };
}
