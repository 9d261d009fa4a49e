import { dayOf, daysBetween, dueInstant, unreachable, workingDaysBetween } from '@yishi/policies';
import type { Json } from '@yishi/policies';
import { needKey } from '@yishi/workflows';
import type { DueFact, Fact, Facts, Instant, Need } from '@yishi/workflows';
import type { Queryable } from '../../db/index.ts';
import type { Calendar, CalendarSource } from './calendar.ts';
import { findBody, findHead, findHolders, findPersons, findRole, findUnit } from './people.ts';

export interface NeedContext {
  db: Queryable;
  calendar: CalendarSource;
  timeZone: string;
  /** Time of the event that asks. */
  at: Instant;
}

/** Whether the answer changes the database: then only a transaction that holds the case may ask. */
export const isTaking = (need: Need): boolean => need.type === 'serial';

/** Answers what only the database knows, at the recorded time of the event. */
export async function answerNeeds(context: NeedContext, needs: readonly Need[]): Promise<Facts> {
  const facts: Facts = {};
  for (const need of needs) facts[needKey(need)] = await answerNeed(context, need);
  return facts;
}

async function answerNeed(context: NeedContext, need: Need): Promise<Fact> {
  const { db } = context;
  const day = (at: Instant): string => dayOf(at, context.timeZone).day;
  switch (need.type) {
    case 'holders':
      return findHolders(db, need, day(need.at));
    case 'head':
      return findHead(db, need, day(need.at));
    case 'body':
      return findBody(db, need, day(need.at));
    case 'role':
      return findRole(db, need, day(need.at));
    case 'persons':
      return findPersons(db, need);
    case 'unit':
      return (await findUnit(db, need.id)) ?? { value: null };
    case 'serial':
      return {
        number: await nextSerial(db, need.sequence),
        year: Number(day(context.at).slice(0, 4)),
      };
    case 'due':
      return due(await context.calendar.get(db), need);
    case 'elapsed':
      return { value: elapsed(await context.calendar.get(db), need) };
    case 'parameter':
      return { value: await parameterInForce(db, need.key, day(need.at)) };
    default:
      return unreachable(need);
  }
}

/** Locks the sequence until the transaction ends: no gap when it fails, no number twice. */
async function nextSerial(db: Queryable, sequence: string): Promise<number> {
  const { rows } = await db.query<{ value: number }>({
    name: 'serial',
    text: `insert into serials (sequence, value) values ($1, 1)
           on conflict (sequence) do update set value = serials.value + 1 returning value`,
    values: [sequence],
  });
  return (rows[0] as { value: number }).value;
}

function due(calendar: Calendar, need: Extract<Need, { type: 'due' }>): DueFact {
  const { from, amount, unit, direction } = need;
  const { at, day, provisional } = dueInstant({
    from,
    amount,
    unit,
    ...(direction && { direction }),
    ...calendar,
  });
  return { at, day, provisional };
}

/** Whole units between two instants. */
function elapsed(calendar: Calendar, need: Extract<Need, { type: 'elapsed' }>): number {
  const from = dayOf(need.from, calendar.timeZone).day;
  const to = dayOf(need.to, calendar.timeZone).day;
  switch (need.unit) {
    case 'workingDay':
      return workingDaysBetween(calendar.calendar, from, to).days;
    case 'day':
      return daysBetween(from, to);
    case 'hour':
      return Math.floor((Date.parse(need.to) - Date.parse(need.from)) / 3_600_000);
    default:
      return unreachable(need.unit);
  }
}

async function parameterInForce(db: Queryable, key: string, day: string): Promise<Json> {
  const { rows } = await db.query<{ value: Json }>({
    name: 'parameter',
    text: `select value from parameters where key = $1 and valid_from <= $2::date
           order by valid_from desc limit 1`,
    values: [key, day],
  });
  return rows[0]?.value ?? null;
}
