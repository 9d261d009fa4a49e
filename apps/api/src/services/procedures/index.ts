export { changeProcedure } from './change-procedure.ts';
export { listAllProcedures } from './list-all-procedures.ts';
export { readProcedure } from './read-procedure.ts';
export { readProcedureVersion } from './read-procedure-version.ts';
export { readProcedureUse } from './read-procedure-use.ts';
