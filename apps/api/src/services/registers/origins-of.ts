import { inArray } from 'drizzle-orm';
import type { RecordOrigin } from '../../contract/contract.gen.ts';
import { schema } from '../../db/index.ts';
import { openCase } from '../opening/index.ts';
import type { Call, RouteName } from '../support/index.ts';

const { cases } = schema;

interface Written {
  case: string | null;
  step: string | null;
}

/** The cases that wrote a record, by number and step; led to for those who may see them. */
export async function originsOf(
  call: Pick<Call<RouteName>, 'deps' | 'actor' | 'now'>,
  rows: readonly Written[],
): Promise<(row: Written) => RecordOrigin | null> {
  const ids = [...new Set(rows.flatMap((row) => row.case ?? []))];
  if (ids.length === 0) return () => null;
  const found = await call.deps.db
    .select({ id: cases.id, number: cases.number, bundle: cases.bundle })
    .from(cases)
    .where(inArray(cases.id, ids));
  const told = await Promise.all(
    found.map(async ({ id, number, bundle }) => {
      const open = await call.deps.bundles.get(bundle);
      const seen = await openCase(call, id);
      return [id, { case: seen.ok ? id : null, number, open }] as const;
    }),
  );
  const byCase = new Map(told);
  return ({ case: id, step }) => {
    const origin = id === null ? undefined : byCase.get(id);
    if (!origin || step === null) return null;
    const name = origin.open.step(step)?.name ?? { 'zh-CN': step };
    return { case: origin.case, number: origin.number, step: name };
  };
}
