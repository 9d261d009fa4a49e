import { isDay } from '../calendar/index.ts';

const shape =
  /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

/** Whether a text is read as a day, as an instant, or as a time of day without a zone. */
export function timeShape(text: string): 'day' | 'instant' | 'local' | undefined {
  if (text.length < 10 || !isDay(text.slice(0, 10))) return undefined;
  if (text.length === 10) return 'day';
  const match = shape.exec(text);
  if (!match) return undefined;
  if (match[1] === undefined) return 'local';
  return Number.isNaN(Date.parse(text)) ? undefined : 'instant';
}
