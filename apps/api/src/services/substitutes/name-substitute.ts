import type { Service } from '../support/index.ts';
import { personOf, signInFirst, transact } from '../support/index.ts';
import { openSubstitution } from './open-substitution.ts';

/** Names a substitute for myself. */
export const nameSubstitute: Service<'nameSubstitute'> = async (call) => {
  const person = personOf(call.actor);
  if (!person) return signInFirst();
  const { procedures = [], ...body } = call.body;
  const result = await transact(call, (tx, client) =>
    openSubstitution(call, tx, client, { ...body, procedures, person: person.id }),
  );
  call.deps.persons.forget(body.substitute);
  return result;
};
