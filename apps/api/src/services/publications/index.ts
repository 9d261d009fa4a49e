export { decidePublication } from './decide-publication.ts';
export { listPublications } from './list-publications.ts';
export { readPublishApprovals, setPublishApprovals } from './publish-approvals.ts';
export { requestPublication } from './request-publication.ts';
export { withdrawPublication } from './withdraw-publication.ts';
