export { listAudit } from './list-audit.ts';
export { readAuditChain } from './read-audit-chain.ts';
export { readAuditRows } from './read-audit-rows.ts';
export type { OpenedAuditRow } from './read-audit-rows.ts';
