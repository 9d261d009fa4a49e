import { ok } from '@yishi/policies';
import { eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { yearOf } from './calendar-row.ts';

export const readCalendarYear: Service<'readCalendarYear'> = async (call) => {
  const year = Number(call.params.year);
  const { calendarYears } = schema;
  const [row] = await call.deps.db.select().from(calendarYears).where(eq(calendarYears.year, year));
  return ok(yearOf(year, row));
};
