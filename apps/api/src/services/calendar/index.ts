export { listCalendar } from './list-calendar.ts';
export { readCalendarYear } from './read-calendar-year.ts';
export { saveCalendarYear } from './save-calendar-year.ts';
