import { publishPreview } from '../packs/index.ts';
import { indexRegisters } from '../registers/index.ts';
import { mayDesignPreview } from './may-design-run.ts';
import type { Service } from '../support/index.ts';
import { transact } from '../support/index.ts';
import { runMigration } from './run-migration.ts';

/** Publishes a previewed pack, and sets out to upgrade what is stored of its forms. */
export const publishPack: Service<'publishPack'> = async (call) => {
  const { preview } = call.body;
  const answer = await transact(call, async (tx, client) => {
    const right = await mayDesignPreview(call, tx, preview);
    return right.ok ? publishPreview(call, tx, client, preview) : right;
  });
  if (!answer.ok) return answer;
  // What a migration moves is found in the new way from then on.
  if (answer.value.migration) runMigration(call.deps, answer.value.migration);
  else indexRegisters(call.deps);
  return answer;
};
