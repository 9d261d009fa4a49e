import type { FormData } from '@yishi/forms';
import { createValidator } from '@yishi/forms/validate';
import type { Result } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import type { SubmissionRef } from '@yishi/workflows';
import { submissionReads } from '@yishi/workflows';
import type { Queryable } from '../../db/index.ts';
import { onConnection, transact } from '../../db/index.ts';
import type { NewSubmission } from '../../engine/index.ts';
import { storeSubmission } from '../../engine/index.ts';
import { checkFiles, filesInData, holdFiles } from '../attachments/index.ts';
import type { OpenBundle } from '../bundles/index.ts';
import { checkPicks } from '../registers/index.ts';
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
  const picks = await checkPicks(call, { data: checked.data, base: sent.base });
  const problems = [...checked.problems, ...unknown, ...picks];
  return problems.length > 0 ? refuse(...inData(problems)) : ok(checked.data);
}

/** Pointers of a form's problems lead into `data` of the request. */
const inData = <P extends { path: string }>(problems: readonly P[]): P[] =>
  problems.map((problem) => ({ ...problem, path: `/data${problem.path}` }));

/** Keeps checked values as a submission and says what the engine needs of it. */
export async function keepForm(
  call: Call<RouteName>,
  sent: Omit<Sent, 'base' | 'case'> & Omit<NewSubmission, 'bundle' | 'at'>,
): Promise<SubmissionRef> {
  const { pool, caseKeys } = call.deps;
  const { open, ...submission } = sent;
  const store = (db: Queryable): Promise<string> =>
    storeSubmission(db, caseKeys, { ...submission, bundle: open.hash, at: call.now });
  const files = filesInData(sent.data);
  const hash =
    files.length === 0
      ? await store(pool)
      : await transact(pool, async (client) => {
          const id = await store(client);
          const holder = { holder: 'submission', id, case: sent.caseId } as const;
          await holdFiles(onConnection(client), holder, files);
          return id;
        });
  return { hash, form: sent.form, reads: submissionReads(open.program, sent.form, sent.data) };
}
