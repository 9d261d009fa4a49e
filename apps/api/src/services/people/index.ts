export { activePeople } from './active-people.ts';
export { addPerson } from './add-person.ts';
export { changePerson } from './change-person.ts';
export { grantRoles } from './grant-roles.ts';
export { listPeople } from './list-people.ts';
export { readPerson } from './read-person.ts';
export { resetPassword } from './reset-password.ts';
export { unlockPerson } from './unlock-person.ts';
