import { ok } from '@yishi/policies';
import { and, eq, sql } from 'drizzle-orm';
import { endSessions } from '../../accounts/index.ts';
import { schema } from '../../db/index.ts';
import { pinyinOf } from '../directory/index.ts';
import type { Service } from '../support/index.ts';
import {
  announceAccount,
  audit,
  denied,
  differing,
  notFound,
  stale,
  today,
  transact,
} from '../support/index.ts';
import { actorId } from '../support/index.ts';
import { readOne } from './read-people.ts';

const { persons } = schema;

/** Changes name, contact or state; who has left is signed out everywhere. */
export const changePerson: Service<'changePerson'> = async (call) => {
  const { id } = call.params;
  const { revision, state, ...given } = call.body;
  if (state === 'left' && id === actorId(call.actor))
    return denied('不能停用自己的账号', 'access.own-account');
  const name = given.name?.trim();
  const values = {
    ...given,
    ...(name === undefined ? {} : { name, ...pinyinOf(name) }),
    ...(state === undefined ? {} : { active: state === 'active' }),
  };
  const result = await transact(call, async (tx, client) => {
    const changed = await tx
      .update(persons)
      .set({ ...values, revision: sql`${persons.revision} + 1` })
      .where(and(eq(persons.id, id), eq(persons.revision, revision)))
      .returning({ id: persons.id });
    const at = { day: today(call), now: call.now };
    const person = await readOne(tx, id, at);
    if (!person) return notFound('此人');
    if (changed.length === 0) {
      const { revision: _revision, ...sent } = call.body;
      return stale(person.revision, { changed: differing(sent, person) });
    }
    if (state === 'left') await endSessions(tx, id);
    await audit(call, client, {
      scope: 'installation',
      action: state === 'left' ? 'dismiss-person' : 'change-person',
      subject: `person/${id}`,
      detail: { fields: Object.keys(call.body).filter((field) => field !== 'revision') },
    });
    await announceAccount(client, id);
    return ok(person);
  });
  call.deps.persons.forget(id);
  call.deps.accounts.forget(id);
  return result;
};
