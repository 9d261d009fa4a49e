import type { MigrationStep } from './types.ts';

const list = (ids: string | string[]): string[] => (typeof ids === 'string' ? [ids] : ids);

/** Ids of the old fields whose values a step takes. */
export function takenBy(step: MigrationStep): string[] {
  if (step.type === 'drop') return [step.field];
  return 'from' in step ? list(step.from) : [];
}

/** Ids of the new fields that a step gives a value. */
export function givenBy(step: MigrationStep): string[] {
  return 'to' in step ? list(step.to) : [];
}

/** Id of the new field whose emptiness a step answers. */
export function answeredBy(step: MigrationStep): string | undefined {
  return step.type === 'fill' || step.type === 'later' ? step.field : undefined;
}
