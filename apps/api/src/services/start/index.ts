export { applicantUnit } from './applicant-unit.ts';
export { choicesOf } from './choices-of.ts';
export { listProcedures } from './list-procedures.ts';
export { liveProcedure, startForm } from './live-procedure.ts';
export type { LiveProcedure } from './live-procedure.ts';
export { readStart } from './read-start.ts';
