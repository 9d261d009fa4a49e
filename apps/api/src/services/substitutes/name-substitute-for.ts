import { refuse } from '@yishi/policies';
import { eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { transact } from '../support/index.ts';
import { openSubstitution } from './open-substitution.ts';

/** Names a substitute for somebody who cannot do it. */
export const nameSubstituteFor: Service<'nameSubstituteFor'> = async (call) => {
  const { procedures = [], ...body } = call.body;
  const result = await transact(call, async (tx, client) => {
    const { persons } = schema;
    const [person] = await tx.select().from(persons).where(eq(persons.id, body.person));
    if (!person) return refuse({ path: '/person', code: 'people.unknown', message: '没有此人' });
    return openSubstitution(call, tx, client, { ...body, procedures });
  });
  call.deps.persons.forget(body.substitute);
  return result;
};
