import { ok } from '@yishi/policies';
import { asc } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { yearOf } from './calendar-row.ts';

export const listCalendar: Service<'listCalendar'> = async (call) => {
  const { calendarYears } = schema;
  const rows = await call.deps.db.select().from(calendarYears).orderBy(asc(calendarYears.year));
  return ok({ items: rows.map((row) => yearOf(row.year, row)) });
};
