import type { AuditEntry } from '@yishi/api';
import { text } from '#lib/i18n/index.ts';
import { m } from '#lib/paraglide/messages.js';

/** What was done, in words, by the code that the chain holds. */
const words: Record<string, () => string> = {
  CaseStarted: m.audit_caseStarted,
  TaskCompleted: m.audit_taskCompleted,
  TaskReturned: m.audit_taskReturned,
  TaskTransferred: m.audit_taskTransferred,
  StepWithdrawn: m.audit_stepWithdrawn,
  CaseCancelled: m.audit_caseCancelled,
  TaskReassigned: m.audit_taskReassigned,
  CaseTerminated: m.audit_caseTerminated,
  TimersFired: m.audit_timersFired,
  EffectSucceeded: m.audit_effectSucceeded,
  EffectFailed: m.audit_effectFailed,
  IncidentResolved: m.audit_incidentResolved,
  'claim-task': m.audit_claimTask,
  'release-task': m.audit_releaseTask,
  'send-copies': m.audit_sendCopies,
  'urge-case': m.audit_urgeCase,
  'resolve-incident': m.audit_incidentResolved,
  'decode-payloads': m.audit_decodePayloads,
  submit: m.audit_submit,
  'add-body': m.audit_addBody,
  'add-person': m.audit_addPerson,
  'change-person': m.audit_changePerson,
  'dismiss-person': m.audit_dismissPerson,
  'add-post': m.audit_addPost,
  'change-post': m.audit_changePost,
  'add-unit': m.audit_addUnit,
  'change-unit': m.audit_changeUnit,
  appoint: m.audit_appoint,
  'change-term': m.audit_changeTerm,
  'change-password': m.audit_changePassword,
  'reset-password': m.audit_resetPassword,
  'unlock-person': m.audit_unlockPerson,
  'grant-roles': m.audit_grantRoles,
  'name-substitute': m.audit_nameSubstitute,
  'end-substitute': m.audit_endSubstitute,
  'create-token': m.audit_createToken,
  'revoke-token': m.audit_revokeToken,
  'save-connector': m.audit_saveConnector,
  'disable-connector': m.audit_disableConnector,
  'enable-connector': m.audit_enableConnector,
  'remove-connector': m.audit_removeConnector,
  'try-connector': m.audit_tryConnector,
  'save-calendar': m.audit_saveCalendar,
  'set-parameter': m.audit_setParameter,
  'publish-pack': m.audit_publishPack,
  'set-pack-rights': m.audit_setPackRights,
  'request-publication': m.audit_requestPublication,
  'withdraw-publication': m.audit_withdrawPublication,
  'approve-publication': m.audit_approvePublication,
  'return-publication': m.audit_returnPublication,
  'set-publish-approvals': m.audit_setPublishApprovals,
  'discard-design': m.audit_discardDesign,
  'keep-field-group': m.audit_keepFieldGroup,
  'rename-field-group': m.audit_renameFieldGroup,
  'remove-field-group': m.audit_removeFieldGroup,
  'change-procedure': m.audit_changeProcedure,
  'create-record': m.audit_createRecord,
  'change-record': m.audit_changeRecord,
  'correct-record': m.audit_correctRecord,
  'lock-record': m.audit_lockRecord,
  'unlock-record': m.audit_unlockRecord,
  'void-record': m.audit_voidRecord,
  'import-records': m.audit_importRecords,
  'undo-import': m.audit_undoImport,
  'undo-migration': m.audit_undoMigration,
  'open-public-form': m.audit_openPublicForm,
  'change-public-form': m.audit_changePublicForm,
  'close-public-form': m.audit_closePublicForm,
  'answer-public-form': m.audit_answerPublicForm,
  'reply-to-sender': m.audit_replyToSender,
  'export-records': m.audit_exportRecords,
};

export const actionWords = (action: string): string => words[action]?.() ?? action;

/** The same of an entry of the log: what was done with a task is said by the action's own name. */
export function entryWords({ action, details, names }: AuditEntry): string {
  const did = (details as { did?: unknown } | null)?.did;
  return (typeof did === 'string' && text(names[`did/${did}`])) || actionWords(action);
}

/** What time and machines did stands in the chain of its case, not in the log. */
const without = new Set(['TimersFired', 'EffectSucceeded', 'EffectFailed', 'submit']);

/** Actions that the log can be narrowed to. */
export const loggedActions = Object.keys(words).filter((action) => !without.has(action));
