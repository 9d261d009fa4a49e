export * from './plain-json.ts';
export * from './rule-table.ts';
export * from './trial.ts';
export * from './random-procedure.ts';
export * from './random-actors.ts';
