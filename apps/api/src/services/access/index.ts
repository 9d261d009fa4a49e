export { createAuthority } from './authority.ts';
export type { Authority } from './authority.ts';
export { mayCall } from './may-call.ts';
export { createPersons } from './persons.ts';
export type { Persons } from './persons.ts';
export { recordRights } from './record-rights.ts';
export type { RecordPlace, RecordRights } from './record-rights.ts';
