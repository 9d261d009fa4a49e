import { DatabaseError } from 'pg';

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
