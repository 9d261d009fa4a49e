import type { InferSelectModel } from 'drizzle-orm';
import type { Unit } from '../../contract/contract.gen.ts';
import type { schema } from '../../db/index.ts';
import { lineName } from '../directory/index.ts';

/** A unit as the contract writes it. */
export function unitOf(row: InferSelectModel<typeof schema.units>, day: string): Unit {
  return {
    id: row.id,
    name: row.name,
    code: row.code,
    level: row.level,
    line: lineName.toContract(row.line),
    parent: row.parent,
    division: row.regionCode,
    active: row.validFrom <= day && (row.validTo === null || row.validTo >= day),
    revision: row.revision,
  };
}
