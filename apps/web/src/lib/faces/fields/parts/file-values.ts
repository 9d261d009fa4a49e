import type { FieldUi } from '@yishi/forms';
import type { FileInfo } from '#lib/form/index.ts';
import type { Text } from '@yishi/policies';
import type { Place } from './places.ts';

export const filesOf = (value: unknown): FileInfo[] =>
  Array.isArray(value) ? (value as FileInfo[]) : [];

/** A picture with when it was added and where it was taken. */
export interface PhotoValue extends FileInfo {
  at?: string;
  /** `accuracy` in metres where the device said it; a text that could not be read as typed. */
  place?: (Place & { accuracy?: number }) | string;
}

export const photosOf = (value: unknown): PhotoValue[] => filesOf(value) as PhotoValue[];

export interface MaterialItem {
  key: string;
  label: Text;
  required?: boolean;
  waivable?: boolean;
  help?: Text;
  types?: string[];
  maxFiles?: number;
}

export const materialsOf = (field: FieldUi): MaterialItem[] =>
  (field.settings['checklist'] as MaterialItem[] | undefined) ?? [];

/** What is given for one material: files, or the reason why it does not apply. */
export interface MaterialValue {
  files?: FileInfo[];
  reason?: string;
}

export function givenFor(value: unknown, key: string): MaterialValue {
  const given = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
  return given ? ((value as Record<string, MaterialValue>)[key] ?? {}) : {};
}
