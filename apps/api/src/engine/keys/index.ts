export { CaseErased, createCaseKeys, type CaseKeys } from './case-keys.ts';
export { createLru, type Lru } from './lru.ts';
export { openKeyring } from './open-keyring.ts';
export { rotateInstallationKey } from './rotate-key.ts';
export { open, openJson, seal, sealJson } from './seal.ts';
export type { Keyring } from './keyring.ts';
