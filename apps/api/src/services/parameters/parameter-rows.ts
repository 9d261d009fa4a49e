import { addDays } from '@yishi/policies';
import type { InferSelectModel } from 'drizzle-orm';
import type { Parameter } from '../../contract/contract.gen.ts';
import type { schema } from '../../db/index.ts';

type Row = InferSelectModel<typeof schema.parameters>;

/** Values of parameters with the days between which each counts; rows come by key, then by day. */
export function parametersOf(rows: readonly Row[], today: string): Parameter[] {
  const versions = new Map<string, number>();
  return rows.map((row, index) => {
    const version = (versions.get(row.key) ?? 0) + 1;
    versions.set(row.key, version);
    const next = rows[index + 1];
    const until = next?.key === row.key ? addDays(next.from, -1) : null;
    return {
      id: `${row.key}:${row.from}`,
      key: row.key,
      version,
      value: row.value,
      unit: row.unit ?? '',
      from: row.from,
      until,
      basis: row.basis,
      note: row.note,
      inForce: row.from <= today && (until === null || until >= today),
    };
  });
}
