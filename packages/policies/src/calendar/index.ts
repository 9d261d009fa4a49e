export type * from './types.ts';
export { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts';
export { dueInstant } from './due-instant.ts';
export { addDays, daysBetween, isDay } from './days.ts';
export { dayOf, instantOf, isTime } from './zone.ts';
export { checkCalendar } from './check-calendar.ts';
export { chinaCalendar } from './years.gen.ts';
