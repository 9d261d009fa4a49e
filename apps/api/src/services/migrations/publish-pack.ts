import { publishPreview } from '../packs/index.ts';
import { indexRegisters } from '../registers/index.ts';
import type { Service } from '../support/index.ts';
import { transact } from '../support/index.ts';
import { runMigration } from './run-migration.ts';

/** Publishes a previewed pack, and sets out to upgrade what is stored of its forms. */
export const publishPack: Service<'publishPack'> = async (call) => {
  const answer = await transact(call, (tx, client) =>
    publishPreview(call, tx, client, call.body.preview),
  );
  if (!answer.ok) return answer;
  // What a migration moves is found in the new way from then on.
  if (answer.value.migration) runMigration(call.deps, answer.value.migration);
  else indexRegisters(call.deps);
  return answer;
};
