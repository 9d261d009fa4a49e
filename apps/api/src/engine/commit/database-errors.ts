import { DatabaseError } from 'pg';

/** The unique constraint that a write ran into, if that is what went wrong. */
export function takenConstraint(error: unknown): string | undefined {
  return error instanceof DatabaseError && error.code === '23505' ? error.constraint : undefined;
}

/** Deadlock, serialisation failure, lock not available: the same again may succeed at once. */
export function isBusy(error: unknown): boolean {
  return error instanceof DatabaseError && /^(40001|40P01|55P03)$/.test(error.code ?? '');
}
