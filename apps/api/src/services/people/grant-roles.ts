import { ok, refuse } from '@yishi/policies';
import { eq, inArray } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { actorId, announceAccount, audit, denied, notFound, transact } from '../support/index.ts';

const { personRoles, persons, roles } = schema;

/** Sets the roles of somebody else; nobody grants roles to themselves. */
export const grantRoles: Service<'grantRoles'> = async (call) => {
  const { id } = call.params;
  const wanted = [...new Set(call.body.roles)].sort();
  if (id === actorId(call.actor)) return denied('不能给自己授予角色', 'access.own-roles');
  const result = await transact(call, async (tx, client) => {
    const [person] = await tx
      .select({ id: persons.id })
      .from(persons)
      .where(eq(persons.id, id))
      .for('update');
    if (!person) return notFound('此人');
    const known = wanted.length
      ? await tx.select({ key: roles.key }).from(roles).where(inArray(roles.key, wanted))
      : [];
    const unknown = wanted.filter((key) => !known.some((role) => role.key === key));
    if (unknown.length > 0) {
      const message = `没有角色：${unknown.join('、')}`;
      const params = { roles: unknown.join('、') };
      return refuse({ path: '/roles', code: 'roles.unknown', message, params });
    }
    await tx.delete(personRoles).where(eq(personRoles.person, id));
    if (wanted.length > 0) {
      await tx.insert(personRoles).values(wanted.map((role) => ({ person: id, role })));
    }
    await audit(call, client, {
      scope: 'installation',
      action: 'grant-roles',
      subject: `person/${id}`,
      detail: { roles: wanted },
    });
    await announceAccount(client, id);
    return ok({ roles: wanted });
  });
  call.deps.persons.forget(id);
  return result;
};
