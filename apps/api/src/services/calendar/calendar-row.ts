import type { InferSelectModel } from 'drizzle-orm';
import type { CalendarYear } from '../../contract/contract.gen.ts';
import type { schema } from '../../db/index.ts';

/** A year as the contract writes it; without a row no arrangement is published yet. */
export function yearOf(
  year: number,
  row: InferSelectModel<typeof schema.calendarYears> | undefined,
): CalendarYear {
  return {
    year,
    published: row !== undefined,
    off: row?.off ?? [],
    work: row?.work ?? [],
    source: row?.source ?? '',
    revision: row?.revision ?? 0,
  };
}
