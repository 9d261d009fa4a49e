export { verifyAudit, type BrokenAudit } from './verify-audit.ts';
export { verifyCase, type Broken, type VerifyDeps } from './verify-case.ts';
