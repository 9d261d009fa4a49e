import { addDays } from './days.ts';
import { explainDue } from './explain-due.ts';
import type { DueInstant, DueRequest } from './types.ts';
import { addWorkingDays, isWorkingDay } from './working-days.ts';
import { addMilliseconds, dayOf, instantOf } from './zone.ts';

const hour = 3_600_000;

/** Counting back from 24:00 starts on the day that ends there, not on the next. */
function firstDay({ from, direction, timeZone }: DueRequest): string {
  return dayOf(direction === 'before' ? addMilliseconds(from, -1) : from, timeZone).day;
}

/** The first working day on or after the day: 民法典 203 for a last day that is a holiday. */
function rolled(request: DueRequest, day: string): { due: string; provisional: boolean } {
  const each = isWorkingDay(request.calendar, day);
  if (each.working) return { due: day, provisional: each.provisional };
  const next = addWorkingDays(request.calendar, day, 1);
  return { due: next.due, provisional: each.provisional || next.provisional };
}

function dueDay(request: DueRequest): { due: string; provisional: boolean } {
  const start = firstDay(request);
  const amount = request.direction === 'before' ? -request.amount : request.amount;
  if (request.unit === 'workingDay') return addWorkingDays(request.calendar, start, amount);
  const due = addDays(start, amount);
  return request.holidays === 'roll-over' && amount > 0
    ? rolled(request, due)
    : { due, provisional: false };
}

/**
 * When a period ends: days at the end of the due day in the zone, hours to the millisecond.
 * The day on which a period begins is not counted (民法典 201).
 */
export function dueInstant(request: DueRequest): DueInstant {
  const { from, amount, unit, direction, endOfDay, timeZone } = request;
  if (!(amount >= 0)) throw new RangeError(`a period of ${amount}`);
  if (unit === 'hour') {
    const at = addMilliseconds(from, (direction === 'before' ? -1 : 1) * Math.round(amount * hour));
    const { day } = dayOf(at, timeZone);
    return {
      at,
      day,
      provisional: false,
      explanation: explainDue(request, { start: day, day, at, provisional: false }),
    };
  }
  const { due: day, provisional } = dueDay(request);
  const at = instantOf(day, endOfDay, timeZone);
  const explanation = explainDue(request, { start: firstDay(request), day, at, provisional });
  return { at, day, provisional, explanation };
}
