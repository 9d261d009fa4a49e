import * as audit from './audit/index.ts';
import * as calendar from './calendar/index.ts';
import * as cases from './cases/index.ts';
import * as connectors from './connectors/index.ts';
import * as designs from './designs/index.ts';
import * as directory from './directory/index.ts';
import * as drafts from './drafts/index.ts';
import * as fieldGroups from './field-groups/index.ts';
import * as files from './files/index.ts';
import * as forms from './forms/index.ts';
import * as imports from './imports/index.ts';
import * as inbox from './inbox/index.ts';
import * as migrations from './migrations/index.ts';
import * as notices from './notices/index.ts';
import * as operations from './operations/index.ts';
import * as packs from './packs/index.ts';
import * as parameters from './parameters/index.ts';
import * as people from './people/index.ts';
import * as posts from './posts/index.ts';
import * as preferences from './preferences/index.ts';
import * as procedures from './procedures/index.ts';
import * as publications from './publications/index.ts';
import * as publicForms from './public-forms/index.ts';
import * as registers from './registers/index.ts';
import * as session from './session/index.ts';
import * as start from './start/index.ts';
import * as substitutes from './substitutes/index.ts';
import type { RouteName, Service } from './support/index.ts';
import * as system from './system/index.ts';
import * as tasks from './tasks/index.ts';
import * as tokens from './tokens/index.ts';
import * as units from './units/index.ts';

export * from './access/index.ts';
export * from './bundles/index.ts';
export { folderToPack, previewPack } from './packs/index.ts';
export { publishPack, resumeMigrations } from './migrations/index.ts';
export { resumeImports } from './imports/index.ts';
export { createRegisterStore, indexRegisters, registerConnector } from './registers/index.ts';
export * from './support/index.ts';
export { cleanUp } from './upkeep/index.ts';

/** Every service by the name of its route; a route without one is a type error. */
export const services: { [N in RouteName]: Service<N> } = {
  signIn: session.signIn,
  signOut: session.signOut,
  readSession: session.readSession,
  changePassword: session.changePassword,
  readPreferences: preferences.readPreferences,
  savePreference: preferences.savePreference,
  listSubstitutes: substitutes.listSubstitutes,
  nameSubstitute: substitutes.nameSubstitute,
  endSubstitute: substitutes.endSubstitute,
  searchPeople: directory.searchPeople,
  searchUnits: directory.searchUnits,
  searchBodies: directory.searchBodies,
  searchPosts: directory.searchPosts,
  searchRegions: directory.searchRegions,
  listPublicRegions: directory.listPublicRegions,
  readPublicForm: publicForms.readPublicForm,
  readPublicValidator: publicForms.readPublicValidator,
  sendPublicAnswer: publicForms.sendPublicAnswer,
  readPublicAnswer: publicForms.readPublicAnswer,
  listPublicLinks: publicForms.listPublicLinks,
  listPublicSources: publicForms.listPublicSources,
  openPublicForm: publicForms.openPublicForm,
  changePublicForm: publicForms.changePublicForm,
  closePublicForm: publicForms.closePublicForm,
  replyToSender: publicForms.replyToSender,
  readNames: directory.readNames,
  listInbox: inbox.listInbox,
  countInbox: inbox.countInbox,
  listProcedures: start.listProcedures,
  readStart: start.readStart,
  createDraft: drafts.createDraft,
  readDraft: drafts.readDraft,
  saveDraft: drafts.saveDraft,
  deleteDraft: drafts.deleteDraft,
  restoreDraft: drafts.restoreDraft,
  renewDraft: drafts.renewDraft,
  uploadFile: files.uploadFile,
  readFile: files.readFile,
  readFileInfo: files.readFileInfo,
  readFormValidator: forms.readFormValidator,
  readFormTypes: forms.readFormTypes,
  readFormSchema: forms.readFormSchema,
  importFormSchema: forms.importFormSchema,
  importFormTable: forms.importFormTable,
  startCase: cases.startCase,
  listCases: cases.listCases,
  readCase: cases.readCase,
  readTimeline: cases.readTimeline,
  listSubmissions: cases.listSubmissions,
  readSubmission: cases.readSubmission,
  readResults: cases.readResults,
  listComments: cases.listComments,
  addComment: cases.addComment,
  sendCopies: cases.sendCopies,
  markRead: cases.markRead,
  urgeCase: cases.urgeCase,
  cancelCase: cases.cancelCase,
  withdrawStep: cases.withdrawStep,
  terminateCase: cases.terminateCase,
  listRegisters: registers.listRegisters,
  readRegister: registers.readRegister,
  listRecords: registers.listRecords,
  readRecord: registers.readRecord,
  readRecordHistory: registers.readRecordHistory,
  createRecord: registers.createRecord,
  findAlike: registers.findAlike,
  changeRecord: registers.changeRecord,
  correctRecord: registers.correctRecord,
  lockRecord: registers.lockRecord,
  unlockRecord: registers.unlockRecord,
  voidRecord: registers.voidRecord,
  exportRecords: imports.exportRecords,
  uploadImport: imports.uploadImport,
  listImports: imports.listImports,
  readImport: imports.readImport,
  mapImport: imports.mapImport,
  listImportRows: imports.listImportRows,
  commitImport: imports.commitImport,
  undoImport: imports.undoImport,
  listFormVersions: designs.listFormVersions,
  readFormVersion: designs.readFormVersion,
  readRegisterSetup: designs.readRegisterSetup,
  previewRegister: designs.previewRegister,
  tryMigration: migrations.tryMigration,
  readMigration: migrations.readMigration,
  listMigrationItems: migrations.listMigrationItems,
  undoMigration: migrations.undoMigration,
  readTask: tasks.readTask,
  readTaskMaterial: tasks.readTaskMaterial,
  completeTask: tasks.completeTask,
  returnTask: tasks.returnTask,
  transferTask: tasks.transferTask,
  claimTask: tasks.claimTask,
  releaseTask: tasks.releaseTask,
  reassignTask: tasks.reassignTask,
  listPeople: people.listPeople,
  readPerson: people.readPerson,
  addPerson: people.addPerson,
  changePerson: people.changePerson,
  resetPassword: people.resetPassword,
  unlockPerson: people.unlockPerson,
  grantRoles: people.grantRoles,
  listUnits: units.listUnits,
  addUnit: units.addUnit,
  changeUnit: units.changeUnit,
  listPosts: posts.listPosts,
  addPost: posts.addPost,
  changePost: posts.changePost,
  listBodies: posts.listBodies,
  addBody: posts.addBody,
  listHoldings: posts.listHoldings,
  addHolding: posts.addHolding,
  endHolding: posts.endHolding,
  listAllSubstitutes: substitutes.listAllSubstitutes,
  nameSubstituteFor: substitutes.nameSubstituteFor,
  endSubstituteFor: substitutes.endSubstituteFor,
  listPacks: packs.listPacks,
  previewPack: packs.previewPack,
  publishPack: migrations.publishPack,
  listDesigns: designs.listDesigns,
  openDesign: designs.openDesign,
  listFieldGroups: fieldGroups.listFieldGroups,
  keepFieldGroup: fieldGroups.keepFieldGroup,
  renameFieldGroup: fieldGroups.renameFieldGroup,
  removeFieldGroup: fieldGroups.removeFieldGroup,
  exportDesign: designs.exportDesign,
  findDesignPeople: designs.findDesignPeople,
  readDesign: designs.readDesign,
  readDesignUses: designs.readDesignUses,
  readStoredValues: designs.readStoredValues,
  readDesignTypes: designs.readDesignTypes,
  discardDesign: designs.discardDesign,
  editDesign: designs.editDesign,
  undoDesign: designs.undoDesign,
  redoDesign: designs.redoDesign,
  watchDesign: designs.watchDesign,
  listDesignEdits: designs.listDesignEdits,
  previewDesign: designs.previewDesign,
  publishDesign: designs.publishDesign,
  requestPublication: publications.requestPublication,
  listPublications: publications.listPublications,
  withdrawPublication: publications.withdrawPublication,
  decidePublication: publications.decidePublication,
  readPublishApprovals: publications.readPublishApprovals,
  setPublishApprovals: publications.setPublishApprovals,
  exportPack: packs.exportPack,
  setPackRights: designs.setPackRights,
  listAllProcedures: procedures.listAllProcedures,
  readProcedure: procedures.readProcedure,
  readProcedureUse: procedures.readProcedureUse,
  readProcedureVersion: procedures.readProcedureVersion,
  changeProcedure: procedures.changeProcedure,
  listCalendar: calendar.listCalendar,
  readCalendarYear: calendar.readCalendarYear,
  saveCalendarYear: calendar.saveCalendarYear,
  listParameters: parameters.listParameters,
  setParameter: parameters.setParameter,
  listTokens: tokens.listTokens,
  createToken: tokens.createToken,
  listConnectors: connectors.listConnectors,
  readConnector: connectors.readConnector,
  saveConnector: connectors.saveConnector,
  switchConnector: connectors.switchConnector,
  removeConnector: connectors.removeConnector,
  tryConnector: connectors.tryConnector,
  listConnectorCalls: connectors.listConnectorCalls,
  revokeToken: tokens.revokeToken,
  listAudit: audit.listAudit,
  readAuditChain: audit.readAuditChain,
  listIncidents: operations.listIncidents,
  resolveIncident: operations.resolveIncident,
  listRunningCases: operations.listRunningCases,
  decodePayloads: operations.decodePayloads,
  listNotices: notices.listNotices,
  readNotice: notices.readNotice,
  readHealth: system.readHealth,
  readReady: system.readReady,
  readMetrics: system.readMetrics,
  readOpenApi: system.readOpenApi,
  readDocs: system.readDocs,
  readDocsAsset: system.readDocsAsset,
  watchEvents: system.watchEvents,
};
