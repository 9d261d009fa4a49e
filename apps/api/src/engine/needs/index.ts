export { answerNeeds, isTaking, type NeedContext } from './answer-need.ts';
export { createCalendarSource, type Calendar, type CalendarSource } from './calendar.ts';
export { findUnit } from './people.ts';
