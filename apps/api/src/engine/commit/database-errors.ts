import { DatabaseError } from 'pg';

/** The unique constraint that a write ran into, if that is what went wrong. */
export function takenConstraint(error: unknown): string | undefined {
  return error instanceof DatabaseError && error.code === '23505' ? error.constraint : undefined;
}

/** Deadlock, serialisation failure, lock not available: the same again may succeed at once. */
export function isBusy(error: unknown): boolean {
  return error instanceof DatabaseError && /^(40001|40P01|55P03)$/.test(error.code ?? '');
}

/** The database cannot be asked now; it says nothing about what was asked. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseError) return /^(08|53|57|58)/.test(error.code ?? '');
  if (!(error instanceof Error)) return false;
  // Drizzle tells of the statement, and why in the cause.
  if (error.cause !== undefined && isUnavailable(error.cause)) return true;
  return connectionCode.test(codeOf(error)) || lost.test(error.message);
}

const connectionCode = /^(ECONN|EPIPE|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|ENET)/;
const lost = /^(Connection terminated|timeout e|Client has encountered|.*client was closed)/i;

const codeOf = (error: Error): string => String((error as NodeJS.ErrnoException).code ?? '');
