import { outlinesOf, type FieldUi, type Outline } from '@yishi/forms';
import type { Place } from './places.ts';

/** An address as far as it is filled in; a place that could not be read is the text as typed. */
export interface AddressValue {
  region?: string;
  detail?: string;
  point?: Place | string;
  area?: Place[] | string;
}

export const addressOf = (value: unknown): AddressValue =>
  typeof value === 'object' && value !== null ? value : {};

export function placesOf({ point, area }: AddressValue): Place[] {
  if (Array.isArray(area)) return area;
  return typeof point === 'object' ? [point] : [];
}

export function outlinesFor(field: FieldUi): Outline[] {
  const map = field.settings['map'];
  return typeof map === 'string' ? (outlinesOf(map) ?? []) : [];
}
