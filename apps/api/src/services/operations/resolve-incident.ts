import type { Result } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import type { PersonRef } from '@yishi/workflows';
import { and, eq, isNull } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import { actOnCase } from '../acting/index.ts';
import { openCase } from '../opening/index.ts';
import { activePeople } from '../people/index.ts';
import type { Call, Service } from '../support/index.ts';
import { notFound } from '../support/index.ts';
import { resolveOutside } from './resolve-outside.ts';

const { incidents } = schema;

/** Gets a case going again: retry, skip with a reason, change the input, or name people. */
export const resolveIncident: Service<'resolveIncident'> = async (call) => {
  const { caseId, incidentId } = call.params;
  const opened = await openCase(call, caseId);
  if (!opened.ok) return opened;
  const [row] = await call.deps.db
    .select()
    .from(incidents)
    .where(
      and(
        eq(incidents.case, caseId),
        eq(incidents.incident, incidentId),
        isNull(incidents.closedAt),
      ),
    );
  if (!row) return notFound('这个异常，或它已经处理');
  if (row.origin !== 'case') return resolveOutside(call, opened.value, row);
  const people = await namedPeople(call);
  if (!people.ok) return people;
  const { how, reason, input } = call.body;
  const event = {
    type: 'IncidentResolved',
    incidentId,
    how,
    reason,
    ...(input === undefined ? {} : { input }),
    ...(people.value ? { people: people.value } : {}),
  } as const;
  return actOnCase(call, opened.value, event);
};

async function namedPeople(
  call: Call<'resolveIncident'>,
): Promise<Result<PersonRef[] | undefined>> {
  const { people } = call.body;
  if (!people) return ok(undefined);
  const found = await activePeople(call.deps.db, people);
  if (found.length === new Set(people).size) return ok(found);
  return refuse({ path: '/people', code: 'assign.people', message: '有人不存在或已离职' });
}
