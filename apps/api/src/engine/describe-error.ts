/** An error with what caused it, in one line: for incidents and logs. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const text = error.message || error.name;
  return error.cause === undefined ? text : `${text}: ${describeError(error.cause)}`;
}
