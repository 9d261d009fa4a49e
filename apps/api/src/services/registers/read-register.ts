import { ok } from '@yishi/policies';
import type { RegisterFilter } from '../../contract/contract.gen.ts';
import type { Service } from '../support/index.ts';
import { countRecords } from './count-records.ts';
import { openRegister } from './open-register.ts';
import { recordConditions } from './record-conditions.ts';

export const readRegister: Service<'readRegister'> = async (call) => {
  const register = await openRegister(call, call.params.key);
  if (!register.ok) return register;
  const { live, key, open, rights } = register.value;
  const { title, description, titleField, columns, filters = [], unit } = live.definition;
  const waits = await recordConditions(call, register.value, { state: 'lost' });
  if (!waits.ok) return waits;
  return ok({
    ...{ key, title, description: description ?? null, open, titleField, columns },
    version: live.version,
    form: live.compiled,
    unit: unit ?? null,
    lost: await countRecords(call.deps.db, waits.value.exact),
    filters: filters.flatMap((field): RegisterFilter[] => {
      const filter = live.filter(field);
      return filter ? [{ field, ...filter }] : [];
    }),
    may: {
      write: open && rights.ever('write'),
      keep: rights.ever('keep'),
      exact: rights.ever('exact'),
    },
  });
};
