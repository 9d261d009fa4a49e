import type { Problem, Result } from '@yishi/policies';
import { refuse } from '@yishi/policies';
import { sayProblem } from '@yishi/forms';
import { eq } from 'drizzle-orm';
import type { PoolClient } from 'pg';
import type { Tx } from '../../../db/index.ts';
import { schema } from '../../../db/index.ts';
import { filesInData, holdFiles } from '../../attachments/index.ts';
import { audit } from '../../support/index.ts';
import { checkRecord } from '../check-record.ts';
import type { OpenedRecord } from '../open-record.ts';
import { openRecord } from '../open-record.ts';
import type { OpenedRegister } from '../open-register.ts';
import type { CaseOrigin, RecordCall } from '../record-call.ts';
import { writeBatch } from '../write-batch.ts';
import { applyChanges } from '../write-changes.ts';
import type { Asked } from './asked.ts';
import { withValues } from './asked.ts';
import { checkAlike } from './check-alike.ts';
import { refused } from './refused.ts';

const { cases } = schema;

interface Inside {
  tx: Tx;
  client: PoolClient;
}

type Values = { path: readonly string[]; value: Asked['values'][string] }[];

/** Adds a record for a case; it belongs to the applicant's unit where its register names none. */
export async function addRecord(
  call: RecordCall,
  inside: Inside,
  register: OpenedRegister,
  { asked, values, from }: { asked: Asked; values: Values; from: CaseOrigin },
): Promise<Result<OpenedRecord>> {
  const { tx, client } = inside;
  const [of] = await tx.select({ unit: cases.unit }).from(cases).where(eq(cases.id, from.case));
  const checked = await checkRecord(call, inside, register, {
    ...{ data: withValues({}, values), act: 'write', case: from.case },
    ...(of ? { unit: of.unit } : {}),
  });
  if (!checked.ok) return inWords(call, register, checked.problems);
  const { data, unit } = checked.value;
  const single = asked.alike === 'keep' || (await checkAlike(call, inside, register, data));
  if (single !== true && !single.ok) return single;
  const origin = { action: 'create', from } as const;
  const [id = ''] = await writeBatch(call, inside, register, [{ data, unit }], origin);
  await holdFiles(tx, { holder: 'record', id }, filesInData(data));
  const opened = await openRecord(call, { key: register.key, id }, inside);
  await audit(call, client, {
    ...{ scope: 'installation', action: 'create-record', subject: `record/${id}` },
    detail: { register: register.key, unit, ...from },
  });
  return opened;
}

/** Changes a record for a case; what is not named stays. */
export async function changeForCase(
  call: RecordCall,
  inside: Inside,
  opened: OpenedRecord,
  { asked, values, from }: { asked: Asked; values: Values; from: CaseOrigin },
): Promise<Result<OpenedRecord>> {
  const { register, row } = opened;
  if (row.state === 'void') return refused('registers.void', `记录“${row.title}”已作废`);
  if (row.lockedAt !== null) {
    return refused('registers.locked', `记录“${row.title}”已锁定，解锁后才能写入`);
  }
  const data = withValues(opened.data, values);
  if (asked.alike === 'stop') {
    const before = { id: row.id, data: opened.data };
    const single = await checkAlike(call, inside, register, data, before);
    if (!single.ok) return single;
  }
  const written = await applyChanges(call, inside, opened, { data, action: 'change', from });
  return written.ok ? written : inWords(call, register, written.problems);
}

/** What the register's form has against the data, in sentences that name its fields. */
const inWords = (
  { deps }: RecordCall,
  { live }: OpenedRegister,
  problems: readonly Problem[],
): Result<never> =>
  refuse(
    ...problems.map((problem) => ({
      ...problem,
      message: sayProblem(problem, 'zh-CN', live.compiled, deps.fieldKinds),
    })),
  );
