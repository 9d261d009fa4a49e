export { changeProcedure } from './change-procedure.ts';
export { listAllProcedures } from './list-all-procedures.ts';
export { readProcedure } from './read-procedure.ts';
