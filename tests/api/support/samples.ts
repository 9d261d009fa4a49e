import type { RouteNames } from '@yishi/api';
import { expenseData } from '../../support/expense.ts';
import { householdData } from '../../support/household.ts';
import { answerTo, changedForm, suggestionsForm } from '../../support/public-form.ts';
import type { World } from './world.ts';

/** A request that is right; each is sent with one thing wrong. */
export interface Sample {
  /** Who may send it, by user name; nobody for what is public. */
  as?: string;
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: Record<string, unknown>;
}

const until = '2099-02-01T00:00:00Z';
const page = { limit: '10' };

/** One for every route; a route without one does not compile. */
export function samples(world: World): Record<keyof RouteNames, Sample> {
  const { revision } = world;
  const admin = { as: 'admin' };
  const applicant = { as: 'chenxiaoyan' };
  const ofCase = { ...applicant, params: { id: world.caseId } };
  const ofTask = { as: 'wangjianguo', params: { caseId: world.caseId, taskId: world.taskId } };
  const ofDraft = { ...applicant, params: { id: world.draft } };
  const ofForm = { pack: 'expense-approval', key: 'expense' };
  const ofMigration = { ...admin, params: { id: world.migration } };
  const ofDesign = { ...admin, params: { id: world.design } };
  const ofConnector = { ...admin, params: { key: world.connector } };
  const ofPerson = { ...admin, params: { id: world.person } };
  const secretary = { as: 'wangjianguo' };
  const ofRegister = { ...secretary, params: { key: 'households' } };
  const ofRecord = { ...secretary, params: { key: 'households', id: world.record } };
  const ofImport = { ...secretary, params: { key: 'households', id: world.import } };
  const ofLocked = { ...secretary, params: { key: 'households', id: world.lockedRecord } };
  const household = householdData('另一处');
  const ofPublic = { params: { key: world.publicForm.key } };
  const term = { from: '2099-01-01T00:00:00Z', until, reason: '出差' };
  return {
    signIn: { body: { username: 'nobody-here', password: 'wrong-password' } },
    signOut: {},
    readSession: applicant,
    changePassword: { ...applicant, body: { current: 'not-it-at-all', next: 'something-else-1' } },
    readPreferences: applicant,
    savePreference: { ...applicant, params: { key: 'columns' }, body: { value: ['number'] } },
    listSubstitutes: applicant,
    nameSubstitute: { ...applicant, body: { substitute: 'huangtao', ...term, procedures: [] } },
    endSubstitute: { ...applicant, params: { id: world.substitute } },
    searchPeople: { ...applicant, query: { q: '王', unit: 'jinshan', ...page } },
    searchUnits: {
      ...applicant,
      query: { parent: 'runzhou', level: 'street', q: '金', line: 'administrative' },
    },
    searchRegions: { ...applicant, query: { parent: '321111000000', q: '金' } },
    searchBodies: { ...applicant, query: { q: '委' } },
    searchPosts: { ...applicant, query: { q: '书记' } },
    readNames: { ...applicant, query: { persons: 'admin', units: 'jinshan', regions: 'x' } },
    listInbox: {
      ...applicant,
      query: { box: 'todo', q: '门', procedure: 'expense', unit: 'jinshan', due: 'week', ...page },
    },
    countInbox: applicant,
    listProcedures: applicant,
    readStart: { ...applicant, params: { key: 'expense' } },
    createDraft: { ...applicant, body: { procedure: 'expense' } },
    readDraft: ofDraft,
    saveDraft: {
      ...ofDraft,
      body: { data: expenseData('没有送出'), revision: 2, chosen: {} },
    },
    renewDraft: { ...ofDraft, body: { revision: 1 } },
    deleteDraft: ofDraft,
    restoreDraft: { ...applicant, params: { id: world.deletedDraft } },
    uploadFile: applicant,
    readFile: { ...applicant, params: { id: world.file }, query: { download: '1' } },
    readFileInfo: { ...applicant, params: { id: world.file } },
    readFormValidator: { ...applicant, params: { hash: world.form } },
    readFormTypes: { ...applicant, params: { key: 'expense' } },
    readFormSchema: { ...applicant, params: { key: 'expense' } },
    startCase: { ...applicant, body: { draft: world.draft, revision: 2 } },
    listCases: {
      ...applicant,
      query: { q: '门', procedure: 'expense', phase: 'running', unit: 'jinshan', ...page },
    },
    readCase: ofCase,
    readTimeline: ofCase,
    listSubmissions: ofCase,
    readSubmission: { ...applicant, params: { id: world.caseId, hash: world.submission } },
    readResults: ofCase,
    listComments: ofCase,
    addComment: { ...ofCase, body: { body: '请尽快', files: [world.file] } },
    sendCopies: { ...ofCase, body: { people: ['yelin'] } },
    markRead: ofCase,
    urgeCase: { ...ofCase, body: { words: '请尽快' } },
    cancelCase: { ...ofCase, body: { reason: '重复' } },
    withdrawStep: { ...ofCase, body: { entry: 'a1', opinion: '写错了' } },
    terminateCase: { ...admin, params: { id: world.caseId }, body: { reason: '重复' } },
    readTask: ofTask,
    readTaskMaterial: ofTask,
    completeTask: { ...ofTask, body: { revision, action: 'agree', opinion: '同意' } },
    returnTask: {
      ...ofTask,
      body: {
        revision,
        toStep: 'apply',
        resume: 'again',
        opinion: '补发票',
        corrections: [{ field: 'title', remark: '写清楚' }],
      },
    },
    transferTask: { ...ofTask, body: { revision, to: 'linyun', opinion: '请您办理' } },
    claimTask: ofTask,
    releaseTask: ofTask,
    reassignTask: {
      ...ofTask,
      as: 'admin',
      body: { revision, to: ['linyun'], reason: '出差' },
    },
    listRegisters: secretary,
    readRegister: ofRegister,
    listRecords: {
      ...ofRegister,
      query: {
        q: 'oyxy',
        filter: '{"use":["own"]}',
        unit: 'yingjiang',
        state: 'live',
        sort: 'title',
        ...page,
      },
    },
    readRecord: ofRecord,
    readRecordHistory: ofRecord,
    readPublicForm: ofPublic,
    readPublicValidator: { params: { ...ofPublic.params, hash: world.form } },
    sendPublicAnswer: { ...ofPublic, body: { ...answerTo({ ticket: 'of.another.page' }) } },
    readPublicAnswer: { params: { code: world.publicAnswer } },
    listPublicRegions: { query: { parent: '321111000000' } },
    listPublicLinks: admin,
    listPublicSources: admin,
    openPublicForm: { ...admin, body: { ...suggestionsForm({ quota: 100 }) } },
    changePublicForm: {
      ...admin,
      params: { id: world.publicForm.id },
      body: { ...changedForm() },
    },
    closePublicForm: { ...admin, params: { id: world.publicForm.id } },
    replyToSender: {
      ...secretary,
      params: { key: 'suggestions', id: world.publicRecord },
      body: { state: 'done', reply: '已修好' },
    },
    createRecord: { ...ofRegister, body: { data: household } },
    findAlike: { ...ofRegister, body: { data: household, except: world.record } },
    changeRecord: { ...ofRecord, body: { data: household, revision: 1 } },
    correctRecord: { ...ofLocked, body: { data: household, revision: 2, reason: '核对户口簿' } },
    lockRecord: { ...ofRecord, body: { revision: 1 } },
    unlockRecord: { ...ofLocked, body: { revision: 2, reason: '需要更新' } },
    exportRecords: {
      ...ofRegister,
      query: {
        format: 'csv',
        q: 'oyxy',
        filter: '{"use":["own"]}',
        unit: 'yingjiang',
        state: 'live',
        sort: 'title',
      },
    },
    uploadImport: ofRegister,
    listImports: ofRegister,
    readImport: ofImport,
    mapImport: { ...ofImport, body: { mapping: ['head_name', 'address'] } },
    listImportRows: { ...ofImport, query: page },
    commitImport: { ...ofImport, body: { doubtful: true } },
    undoImport: { ...ofImport, body: { reason: '导错了文件' } },
    voidRecord: { ...ofRecord, body: { revision: 1, reason: '重复登记' } },
    listPeople: { ...admin, query: { q: '王', unit: 'jinshan', state: 'active', ...page } },
    readPerson: ofPerson,
    addPerson: {
      ...admin,
      body: { name: '孙梅', username: 'sunmei', phone: '13800000000', email: 'a@b.invalid' },
    },
    changePerson: { ...ofPerson, body: { revision: 1, name: '新人', phone: null, state: 'left' } },
    resetPassword: ofPerson,
    unlockPerson: ofPerson,
    grantRoles: { ...ofPerson, body: { roles: ['expert'] } },
    listUnits: { ...admin, query: { line: 'party', parent: 'jinshan', q: '金' } },
    addUnit: {
      ...admin,
      body: {
        name: '新社区',
        code: 'XSQ',
        level: 'community',
        line: 'self-government',
        parent: 'jinshan',
        division: '321111001009',
      },
    },
    changeUnit: {
      ...admin,
      params: { id: world.unit },
      body: { revision: 1, name: '银山', parent: 'jinshan', active: true, division: null },
    },
    listPosts: admin,
    addPost: { ...admin, body: { key: 'warden', title: { 'zh-CN': '网格员' }, head: false } },
    changePost: {
      ...admin,
      params: { key: 'staff' },
      body: { title: { 'zh-CN': '职员' }, head: false },
    },
    listBodies: { ...admin, query: { unit: 'yinshan' } },
    addBody: { ...admin, body: { unit: 'yinshan', key: 'council', name: '议事会' } },
    listHoldings: { ...admin, query: { unit: 'yinshan', person: 'linyun', post: 'staff' } },
    addHolding: {
      ...admin,
      body: {
        person: world.person,
        post: 'finance',
        unit: 'yinshan',
        from: '2026-01-01',
        until: '2027-01-01',
        body: null,
        main: false,
      },
    },
    endHolding: { ...admin, params: { id: world.holding }, body: { until: '2026-12-31' } },
    listAllSubstitutes: { ...admin, query: { person: 'linyun' } },
    nameSubstituteFor: {
      ...admin,
      body: { person: 'linyun', substitute: 'huangtao', ...term, procedures: ['expense'] },
    },
    endSubstituteFor: { ...admin, params: { id: world.substitute } },
    listPacks: admin,
    previewPack: { ...admin, body: { pack: world.pack } },
    publishPack: { ...admin, body: { preview: world.preview } },
    importFormSchema: { ...admin, body: { schema: { properties: { a: { type: 'boolean' } } } } },
    importFormTable: admin,
    listDesigns: admin,
    openDesign: { ...admin, body: { pack: 'expense-approval', form: 'expense' } },
    listFieldGroups: admin,
    keepFieldGroup: {
      ...admin,
      body: { content: { key: 'group', title: { 'zh-CN': '联系人' }, fields: [] } },
    },
    renameFieldGroup: {
      ...admin,
      params: { id: world.fieldGroup },
      body: { title: { 'zh-CN': '联系方式' } },
    },
    removeFieldGroup: { ...admin, params: { id: world.fieldGroup } },
    findDesignPeople: { ...admin, body: { who: [], unit: 'yinshan' } },
    readDesign: ofDesign,
    readDesignUses: ofDesign,
    readStoredValues: { ...ofDesign, query: { field: 'title' } },
    readDesignTypes: ofDesign,
    discardDesign: ofDesign,
    editDesign: {
      ...ofDesign,
      body: {
        revision: 0,
        operations: [{ type: 'set', id: null, path: ['title', 'en'], value: 'Claims' }],
      },
    },
    undoDesign: { ...ofDesign, body: { revision: 0 } },
    redoDesign: { ...ofDesign, body: { revision: 0 } },
    watchDesign: { ...ofDesign, body: { revision: 0 } },
    listDesignEdits: { ...ofDesign, query: page },
    previewDesign: { ...ofDesign, body: { revision: 0 } },
    requestPublication: {
      ...ofDesign,
      body: { revision: 0, preview: world.preview, note: '请批' },
    },
    listPublications: admin,
    withdrawPublication: { ...admin, params: { id: 'no-request' } },
    decidePublication: {
      ...admin,
      params: { id: 'no-request' },
      body: { decision: 'return', opinion: '请补充说明' },
    },
    readPublishApprovals: admin,
    setPublishApprovals: { ...admin, body: { units: ['baota'] } },
    publishDesign: { ...ofDesign, body: { revision: 0, preview: world.preview } },
    listFormVersions: { ...admin, params: ofForm },
    readFormVersion: { ...admin, params: { ...ofForm, publication: world.publication } },
    readRegisterSetup: { ...admin, params: ofForm },
    previewRegister: {
      ...admin,
      params: ofForm,
      body: {
        register: {
          key: 'expense',
          form: 'expense',
          title: { 'zh-CN': '报销台账' },
          titleField: 'reason',
          columns: ['reason'],
          access: [{ allow: ['read'], who: {}, scope: 'all' }],
        },
      },
    },
    tryMigration: { ...admin, body: { preview: world.preview } },
    readMigration: ofMigration,
    listMigrationItems: { ...ofMigration, query: { outcome: 'stopped', ...page } },
    undoMigration: { ...ofMigration, body: { reason: '换算错了' } },
    exportPack: { ...admin, params: { key: 'expense-approval' } },
    setPackRights: {
      ...admin,
      params: { key: 'expense-approval' },
      body: { unit: null, owners: [{ type: 'post', post: 'staff', unit: 'runzhou' }] },
    },
    listAllProcedures: admin,
    readProcedure: { ...admin, params: { key: 'expense' } },
    readProcedureUse: {
      ...admin,
      params: { key: 'expense' },
      query: { from: '2026-01-01', until: '2099-12-31', bundle: world.bundle },
    },
    readProcedureVersion: { ...admin, params: { key: 'expense', bundle: world.bundle } },
    exportDesign: ofDesign,
    changeProcedure: { ...admin, params: { key: 'expense' }, body: { active: false } },
    listCalendar: admin,
    readCalendarYear: { ...admin, params: { year: '2026' } },
    saveCalendarYear: {
      ...admin,
      params: { year: '2027' },
      body: { revision: 0, off: ['2027-01-01'], work: ['2027-01-03'], source: '国办发明电' },
    },
    listParameters: { ...admin, query: { q: '人', key: 'sw.min' } },
    setParameter: {
      ...admin,
      body: { key: 'sw.min', value: 4, from: '2026-01-01', basis: '文件', unit: '名', note: null },
    },
    listConnectors: admin,
    readConnector: ofConnector,
    saveConnector: {
      ...{ ...admin, params: { key: '排队系统' } },
      body: { connector: 'web-service', settings: { url: 'https://queue.test/' }, revision: null },
    },
    switchConnector: { ...ofConnector, body: { disabled: true } },
    removeConnector: ofConnector,
    tryConnector: { ...ofConnector, body: { trial: 0 } },
    listConnectorCalls: ofConnector,
    listTokens: admin,
    createToken: {
      ...admin,
      body: { name: '报表', capabilities: ['operations'], person: null, expiresAt: until },
    },
    revokeToken: { ...admin, params: { id: world.token } },
    listAudit: {
      ...admin,
      query: { q: '王', action: 'claim-task', person: 'admin', ...page },
    },
    readAuditChain: { ...admin, params: { caseId: world.caseId } },
    listIncidents: { ...admin, query: { q: '门', procedure: 'expense', ...page } },
    resolveIncident: {
      ...admin,
      params: { caseId: world.caseId, incidentId: 'i1' },
      body: { how: 'assign', reason: '无人', people: ['linyun'], input: { a: 1 } },
    },
    listRunningCases: {
      ...admin,
      query: { q: '门', procedure: 'expense', bundle: 'x', step: 'first', ...page },
    },
    decodePayloads: { ...admin, body: { payloads: [{ metadata: {}, data: '' }] } },
    listNotices: { query: { q: '公示', ...page } },
    readNotice: { params: { id: 'no-such-notice' } },
    readHealth: {},
    readReady: {},
    readMetrics: admin,
    readOpenApi: {},
    readDocs: {},
    readDocsAsset: { params: { file: 'start.js' } },
    watchEvents: applicant,
  };
}
