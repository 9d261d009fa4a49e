/** Minutes since midnight of a time that exists, HH:mm; undefined for all else. */
export function minutesOf(time: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  return hours && minutes ? Number(hours) * 60 + Number(minutes) : undefined;
}

/** HH:mm of minutes since midnight. */
export function timeAt(minutes: number): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** One spelling of a time: 9:30, 9：30 and 09:30:00 are 09:30. */
export function tidyTime(text: string): string {
  const [, hours, minutes] = /^(\d{1,2})[:：](\d{2})(?:[:：]00(?:\.0+)?)?$/.exec(text.trim()) ?? [];
  return hours && minutes ? `${hours.padStart(2, '0')}:${minutes}` : text.trim();
}
