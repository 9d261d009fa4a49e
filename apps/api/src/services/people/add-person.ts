import { ok } from '@yishi/policies';
import { createAccount, hashPassword, randomPassword } from '../../accounts/index.ts';
import { schema } from '../../db/index.ts';
import { pinyinOf } from '../directory/index.ts';
import type { Service } from '../support/index.ts';
import { audit, conflict, newId, notFound, today, transact } from '../support/index.ts';
import { readOne } from './read-people.ts';

/** Adds a person with an account; the first sign-in must change the one-time password. */
export const addPerson: Service<'addPerson'> = async (call) => {
  const { body } = call;
  const password = randomPassword();
  const passwordHash = await hashPassword(password);
  const id = newId();
  const name = body.name.trim();
  return transact(call, async (tx, client) => {
    await tx.insert(schema.persons).values({
      id,
      name,
      ...pinyinOf(name),
      phone: body.phone ?? null,
      email: body.email ?? null,
    });
    const account = { person: id, name, username: body.username, passwordHash };
    if (!(await createAccount(tx, { ...account, mustChangePassword: true }))) {
      return conflict('/username', 'taken.username', '用户名已被使用');
    }
    await audit(call, client, {
      scope: 'installation',
      action: 'add-person',
      subject: `person/${id}`,
      detail: { name, username: body.username },
    });
    const person = await readOne(tx, id, { day: today(call), now: call.now });
    return person ? ok({ person, password }) : notFound();
  });
};
