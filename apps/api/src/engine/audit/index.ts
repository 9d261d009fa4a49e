export { appendAudit, detailPurpose, type AuditEntry } from './append-audit.ts';
export { chainStart, digestBody, digestLink } from './chain.ts';
