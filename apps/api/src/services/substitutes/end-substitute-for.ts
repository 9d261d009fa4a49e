import { eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { transact } from '../support/index.ts';
import { closeSubstitution } from './close-substitution.ts';

export const endSubstituteFor: Service<'endSubstituteFor'> = async (call) => {
  const result = await transact(call, (tx, client) =>
    closeSubstitution(call, tx, client, eq(schema.substitutes.id, call.params.id)),
  );
  call.deps.persons.forget();
  return result;
};
