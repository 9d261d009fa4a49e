import type { WorkingCalendar } from '@yishi/policies';
import type { Queryable } from '../../db/index.ts';

/** What due times are worked out with. */
export interface Calendar {
  timeZone: string;
  /** Wall time at which a due day ends, e.g. 24:00 or 17:30. */
  endOfDay: string;
  calendar: WorkingCalendar;
}

export interface CalendarSource {
  get(db: Queryable): Promise<Calendar>;
}

/** A published calendar counts after this at the latest. */
const freshFor = 1_000;

/** The installation's calendar, read anew when it is older than a second. */
export function createCalendarSource(timeZone: string): CalendarSource {
  let known: { calendar: Calendar; until: number } | undefined;
  return {
    async get(db) {
      if (known && known.until > performance.now()) return known.calendar;
      const { rows } = await db.query<{
        years: WorkingCalendar['years'] | null;
        end_of_day: string | null;
      }>({
        name: 'calendar',
        text: `select
                 (select jsonb_object_agg(year::text,
                    jsonb_build_object('off', to_jsonb(off), 'work', to_jsonb(work), 'source', source))
                  from calendar_years) as years,
                 (select value #>> '{}' from settings where key = 'endOfDay') as end_of_day`,
      });
      const calendar: Calendar = {
        timeZone,
        endOfDay: rows[0]?.end_of_day ?? '24:00',
        calendar: { years: rows[0]?.years ?? {} },
      };
      known = { calendar, until: performance.now() + freshFor };
      return calendar;
    },
  };
}
