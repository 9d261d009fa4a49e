/**
 * Temporal's worker takes a stack trace of every promise that a workflow makes, to show where it
 * waits. A case waits in one place, and taking them is a fifth of all work: they are left empty.
 */
(Error as { stackTraceLimit?: number }).stackTraceLimit = 0;

export {};
