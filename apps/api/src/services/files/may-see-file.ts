import { eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import { filesInData } from '../attachments/index.ts';
import { openCase, shownSubmission } from '../opening/index.ts';
import { seesInRecord } from '../registers/index.ts';
import type { Call, RouteName } from '../support/index.ts';
import { personOf } from '../support/index.ts';

const { drafts, fileUses, submissions } = schema;

type Caller = Pick<Call<RouteName>, 'deps' | 'actor' | 'now'>;

/** Whether a person may see a file: who uploaded it, and who may see something that holds it. */
export async function maySeeFile(call: Caller, file: { id: string; by: string }): Promise<boolean> {
  const person = personOf(call.actor);
  if (!person) return false;
  if (file.by === person.id) return true;
  const uses = await call.deps.db.select().from(fileUses).where(eq(fileUses.file, file.id));
  for (const use of uses) if (await seesHolder(call, person.id, use)) return true;
  return false;
}

async function seesHolder(
  call: Caller,
  person: string,
  use: typeof fileUses.$inferSelect,
): Promise<boolean> {
  switch (use.holder) {
    case 'draft': {
      const [row] = await call.deps.db
        .select({ person: drafts.person })
        .from(drafts)
        .where(eq(drafts.id, use.holderId));
      return row?.person === person;
    }
    case 'comment':
      return use.case !== null && (await openCase(call, use.case)).ok;
    case 'submission':
      return use.case !== null && seesInSubmission(call, use.case, use.holderId, use.file);
    case 'record':
      return seesInRecord(call, use.holderId, use.file);
    default:
      return false;
  }
}

/** A file is seen where the field that holds it is seen. */
async function seesInSubmission(
  call: Caller,
  caseId: string,
  hash: string,
  file: string,
): Promise<boolean> {
  const opened = await openCase(call, caseId);
  if (!opened.ok) return false;
  const [row] = await call.deps.db.select().from(submissions).where(eq(submissions.hash, hash));
  const shown = row && (await shownSubmission(call, opened.value, row));
  return shown !== undefined && filesInData(shown.data).some(({ id }) => id === file);
}
