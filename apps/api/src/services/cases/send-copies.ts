import { ok, refuse } from '@yishi/policies';
import { schema } from '../../db/index.ts';
import { openCase } from '../opening/index.ts';
import { activePeople } from '../people/index.ts';
import type { Service } from '../support/index.ts';
import { audit, transact } from '../support/index.ts';

const { copies, inbox } = schema;

/** 抄送: gives the case to others to read. */
export const sendCopies: Service<'sendCopies'> = async (call) => {
  const { id: caseId } = call.params;
  const opened = await openCase(call, caseId, 'case.copy');
  if (!opened.ok) return opened;
  const { person, row } = opened.value;
  const people = await activePeople(call.deps.db, call.body.people);
  if (people.length !== new Set(call.body.people).size) {
    const message = '有人不存在或已离职';
    return refuse({ path: '/people', code: 'people.unknown', message });
  }
  const result = await transact(call, async (tx, client) => {
    const sent = await tx
      .insert(copies)
      .values(
        people.map(({ id }) => {
          return { case: caseId, person: id, step: '', by: person.id, at: call.now };
        }),
      )
      .onConflictDoNothing()
      .returning({ person: copies.person });
    for (const { person: to } of sent) {
      await tx
        .insert(inbox)
        .values({
          person: to,
          box: 'copies',
          case: caseId,
          task: 'copy/',
          procedure: row.procedure,
          unit: row.unit,
          fromId: person.id,
          fromName: person.name,
          at: call.now,
          receivedAt: call.now,
          search: row.search,
        })
        .onConflictDoNothing();
    }
    await audit(call, client, {
      scope: `case/${caseId}`,
      action: 'send-copies',
      subject: `case/${caseId}`,
      detail: { people: people.map(({ id, name }) => ({ id, name })) },
    });
    return ok({ sent: sent.length });
  });
  if (result.ok) call.deps.live({ caseId, people: people.map(({ id }) => id) });
  return result;
};
