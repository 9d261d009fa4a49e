export { createAccounts } from './accounts.ts';
export type { Accounts, Session } from './accounts.ts';
export { createAccount } from './create-account.ts';
export { unlock } from './lockout.ts';
export { endSessions, hashPassword, isPassword, randomPassword, setPassword } from './passwords.ts';
export { sessionSecret } from './session-secret.ts';
export { createTokenSecret, tokenHash } from './tokens.ts';
