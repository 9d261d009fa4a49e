import { isDay, type Json } from '@yishi/policies';

/** A value as FEEL writes it; days are dates, since data that look like days are read as such. */
export function feelValue(value: Json | undefined): string {
  if (value === undefined || value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return feelNumber(value);
  if (typeof value === 'string') return isDay(value) ? `date(${quoted(value)})` : quoted(value);
  if (Array.isArray(value)) return `[${value.map(feelValue).join(', ')}]`;
  return quoted(JSON.stringify(value));
}

/** FEEL knows no exponents. */
function feelNumber(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 });
}

/** FEEL knows the escapes of JSON but \b and \f. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(/\\[\\"nrt]|\\([bf])/g, (all, letter?: string) =>
    letter === undefined ? all : letter === 'b' ? '\\u0008' : '\\u000c',
  );
}
