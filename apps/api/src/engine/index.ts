export { appendAudit, type AuditEntry } from './audit/index.ts';
export { engineProblems, type Accepted, type CaseClient } from './client/index.ts';
export { decodeForOperators, type CodecMessage } from './codec/index.ts';
export { readJournal, whoIsTold, type CommittedChange, type OpenedRow } from './commit/index.ts';
export {
  faultsOf,
  openSettings,
  sealSettings,
  tryCall,
  type InnerCall,
  type InnerConnector,
} from './connectors/index.ts';
export { CaseErased, rotateInstallationKey, type CaseKeys } from './keys/index.ts';
export { listenForChanges, type LiveChange, type LiveListener } from './live-changes.ts';
export { createMailHandler, type NotifyPayload } from './mail/index.ts';
export { createCalendarSource, findUnit, type CalendarSource } from './needs/index.ts';
export { openBundledPlugins } from './open-bundled-plugins.ts';
export { openEngine, type Engine, type EngineOptions } from './open-engine.ts';
export { retryDeadItem, type OutboxHandler, type OutboxItem } from './outbox/index.ts';
export {
  knownHash,
  openState,
  readState,
  type StateColumns,
  type StoredCase,
} from './read-state.ts';
export { requestIdOf } from './request-id.ts';
export { restartFromDatabase } from './sweeper/index.ts';
export { leftOutByWorkers } from './worker/index.ts';
export { runWorker, type RunningWorker, type WorkerOptions } from './run-worker.ts';
export {
  knownSubmission,
  openSubmission,
  storeSubmission,
  type NewSubmission,
} from './submissions.ts';
export { describeError } from './describe-error.ts';
export {
  verifyAudit,
  verifyCase,
  type Broken,
  type BrokenAudit,
  type VerifyDeps,
} from './verify/index.ts';
