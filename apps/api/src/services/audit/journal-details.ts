import type { Text } from '@yishi/policies';
import type { Json } from '@yishi/workflows';
import { actionLabel } from '@yishi/workflows';
import type { OpenedRow } from '../../engine/index.ts';
import { CaseErased, readJournal } from '../../engine/index.ts';
import type { Call, RouteName } from '../support/index.ts';

export interface JournalDetails {
  details: Record<string, Json>;
  /** What its codes are called: `did/<action>`, `step/<id>`. */
  names: Record<string, Text>;
}

/** Of an act in a case: which action, in which step, to whom. Never what was written or filled in. */
export async function journalDetails(
  call: Pick<Call<RouteName>, 'deps'>,
  row: { caseId: string; seq: number; bundle: string },
): Promise<JournalDetails> {
  const opened = await rowAt(call, row);
  if (!opened) return { details: {}, names: {} };
  const { event } = opened.envelope;
  const at = opened.commands.flatMap((each) => (each.type === 'Log' ? [each.step] : []))[0];
  const step = at === undefined ? undefined : (await call.deps.bundles.get(row.bundle)).step(at);
  const did = 'action' in event ? event.action : undefined;
  const to = 'to' in event ? [event.to].flat().map(({ id, name }) => ({ id, name })) : [];
  const label = step && did && actionLabel(step, did, call.deps.stepKinds);
  return {
    details: {
      ...(did === undefined ? {} : { did }),
      ...(step ? { inStep: step.id } : {}),
      ...(to.length > 0 ? { people: to } : {}),
    },
    names: {
      ...(step ? { [`step/${step.id}`]: step.name } : {}),
      ...(label ? { [`did/${did}`]: label } : {}),
    },
  };
}

async function rowAt(
  call: Pick<Call<RouteName>, 'deps'>,
  { caseId, seq }: { caseId: string; seq: number },
): Promise<OpenedRow | undefined> {
  try {
    const [row] = await readJournal(call.deps.pool, call.deps.caseKeys, caseId, seq - 1, 1);
    return row;
  } catch (error) {
    if (error instanceof CaseErased) return undefined;
    throw error;
  }
}
