/** Hours between two urgings of one task. */
export const pauseHours = 4;
const pause = pauseHours * 3_600_000;

const shifted = (at: string, by: number): string => new Date(Date.parse(at) + by).toISOString();

/** From when on a task that was urged may be urged again. */
export const urgeAgainAfter = (at: string): string => shifted(at, pause);

/** A task urged at this instant or before it may be urged now. */
export const urgedLongAgo = (now: string): string => shifted(now, -pause);
