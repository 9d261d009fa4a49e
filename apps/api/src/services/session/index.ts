export { changePassword } from './change-password.ts';
export { readSession } from './read-session.ts';
export { signIn } from './sign-in.ts';
export { signOut } from './sign-out.ts';
