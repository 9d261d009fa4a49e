import { checkCalendar, ok, refuse } from '@yishi/policies';
import { eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { actorId, audit, differing, stale, transact } from '../support/index.ts';
import { yearOf } from './calendar-row.ts';

const { calendarYears } = schema;

/** Saves the State Council's arrangement of a year; open due times stay where they were. */
export const saveCalendarYear: Service<'saveCalendarYear'> = async (call) => {
  const year = Number(call.params.year);
  const { revision, source } = call.body;
  const off = [...new Set(call.body.off)].sort();
  const work = [...new Set(call.body.work)].sort();
  const problems = checkCalendar({ years: { [year]: { off, work, source } } });
  if (problems.length > 0) return refuse(...problems);
  return transact(call, async (tx, client) => {
    const here = eq(calendarYears.year, year);
    const [before] = await tx.select().from(calendarYears).where(here).for('update');
    if ((before?.revision ?? 0) !== revision) {
      const changed = differing({ off, work, source }, before ?? {});
      return stale(before?.revision ?? 0, { changed });
    }
    const values = {
      off,
      work,
      source,
      publishedAt: call.now,
      by: actorId(call.actor),
      revision: revision + 1,
    };
    const [row] = await tx
      .insert(calendarYears)
      .values({ year, ...values })
      .onConflictDoUpdate({
        target: calendarYears.year,
        set: values,
        setWhere: eq(calendarYears.revision, revision),
      })
      .returning();
    if (!row) return stale(revision + 1);
    await audit(call, client, {
      scope: 'installation',
      action: 'save-calendar',
      subject: `calendar/${year}`,
      detail: { off, work, source },
    });
    return ok(yearOf(year, row));
  });
};
