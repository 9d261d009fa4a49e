import type { FormData } from '@yishi/forms';
import type { Result } from '@yishi/policies';
import { onConnection, transact } from '../db/index.ts';
import type { Deps } from '../services/index.ts';
import { systemCall } from '../services/index.ts';
import { checkRecord, openRegister, writeBatch } from '../services/registers/index.ts';
import { demoHouseholds, demoOrganisations } from './record-data.ts';

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems.slice(0, 5)));
  return result.value;
}

/** Fills a register of the demonstration that has no records yet, checked as if they were typed in. */
async function seedRegister(deps: Deps, key: string, all: readonly FormData[]): Promise<void> {
  const call = systemCall<'createRecord'>(deps, { params: { key } });
  await transact(deps.pool, async (client) => {
    await client.query('select 1 from registers where key = $1 for update', [key]);
    const { rowCount } = await client.query('select 1 from records where register = $1 limit 1', [
      key,
    ]);
    if (rowCount !== 0) return;
    const inside = { tx: onConnection(client), client };
    const register = must(await openRegister(call, key, inside.tx));
    const checked = [];
    for (const data of all) {
      checked.push(must(await checkRecord(call, inside, register, { data, act: 'write' })));
    }
    await writeBatch(call, inside, register, checked, { action: 'create' });
  });
}

export async function seedRecords(deps: Deps): Promise<void> {
  await seedRegister(deps, 'households', demoHouseholds(60));
  await seedRegister(deps, 'social-organisations', demoOrganisations(30));
}
