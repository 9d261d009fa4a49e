import type { Text } from '../text.ts';

/** What the State Council arranges for one year, beside ordinary weekends. */
export interface YearArrangement {
  /** Days off, e.g. 2025-10-01; weekends need not be named. */
  off: string[];
  /** Weekend days worked (调休上班). */
  work: string[];
  /** Where it comes from, shown to people. */
  source: string;
}

/** Plain JSON that administrators edit; a year that is not in it is provisional. */
export interface WorkingCalendar {
  years: Record<string, YearArrangement>;
}

export interface WorkingDaysResult {
  due: string;
  /** A day of a year without an arrangement was counted. */
  provisional: boolean;
  /** The working days counted, the due day last. */
  counted: string[];
}

export interface DueRequest {
  /** UTC instant at which the period begins; the day itself is not counted. */
  from: string;
  amount: number;
  unit: 'workingDay' | 'day' | 'hour';
  /** `before` counts back, for reminders. */
  direction?: 'after' | 'before';
  /** Wall time at which a due day ends: 24:00, or the close of the office, e.g. 17:30. */
  endOfDay: string;
  timeZone: string;
  calendar: WorkingCalendar;
  /** Natural days that end on a day off: `roll-over` to the next working day (民法典 203). */
  holidays?: 'keep' | 'roll-over';
}

export interface DueInstant {
  /** UTC, with milliseconds. */
  at: string;
  /** The due day in the zone. */
  day: string;
  provisional: boolean;
  explanation: Text;
}
