// Generated from src/contract by scripts/generate.ts; do not edit.
import type {
  CompiledForm,
  FieldUi,
  FormData,
  FormDefinition,
  JsonSchema,
  MigrationStep,
  Operation,
} from '@yishi/forms';
import type { PolicyDefinition } from '@yishi/policies';
import type {
  Bundle,
  Json,
  KnownPeople,
  KnownRegister,
  Pack,
  ProcedureDefinition,
  RegisterDefinition,
  Who,
} from '@yishi/workflows';

/** What the browser sends for one file: multipart/form-data. */
export type FormDataBody = globalThis.FormData;

export type Phase = 'running' | 'completed' | 'refused' | 'cancelled' | 'terminated';
export type AnswerState = 'received' | 'handling' | 'done' | 'declined';
export type PublicFormState = 'open' | 'closed' | 'expired' | 'full' | 'paused';
export type DesignOwner =
  | {
      type: 'person';
      person: PersonRef;
    }
  | {
      type: 'post';
      post: {
        key: string;
        title: Text;
      };
      unit: UnitRef | null;
    };
export type TokenCapability =
  'people.manage' | 'rules.manage' | 'design.publish' | 'operations' | 'audit.read';
export type ConnectorOutcome = 'done' | 'later' | 'refused';
/**
 * 对表单或流程的一处修改：插入、删除、移动、设置
 *
 * This interface was referenced by `ContractRoot`'s JSON-Schema
 * via the `definition` "EditOperation".
 */
export type EditOperation = Operation;
/**
 * content 是设计稿，base 是已发布的内容
 *
 * This interface was referenced by `ContractRoot`'s JSON-Schema
 * via the `definition` "Design".
 */
export type Design = FormDesign | ProcedureDesign;
export type CreateDraftBody =
  | {
      procedure: string;
    }
  | {
      task: {
        caseId: string;
        taskId: string;
      };
    };
export type ReadFormSchemaAnswer = JsonSchema;
export type ExportPackAnswer = Pack;
export type OpenDesignBody =
  | {
      pack: string;
      form: string;
      version?: string;
    }
  | {
      procedure: string;
      version?: string;
    }
  | {
      kind: 'procedure';
      title: Text;
      pack?: string;
      copy?: string;
      unit?: string;
      content?: ProcedureDefinition;
    }
  | {
      title: Text;
      pack?: string;
      content?: FormDefinition;
    };
export type ExportDesignAnswer = Pack;

export interface Text {
  'zh-CN': string;
  en?: string;
}
export interface PersonRef {
  id: string;
  name: string;
}
export interface UnitRef {
  id: string;
  name: string;
}
export interface PostRef {
  post: string;
  title: Text;
  unit: {
    id: string;
    name: string;
    level: string;
  };
}
export interface Due {
  at: string;
  day: string;
  provisional: boolean;
  state: 'none' | 'ok' | 'soon' | 'overdue';
  /**
   * 剩余工作日，逾期时为负
   */
  workingDaysLeft?: number;
  pausedAt?: string;
}
export interface FieldProblem {
  pointer: string;
  code: string;
  message: string;
  params?: {
    [k: string]: Json;
  };
}
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  code: string;
  errors: FieldProblem[];
  requestId: string;
  detail?: string;
  params?: {
    [k: string]: Json;
  };
}
export interface FileRef {
  id: string;
  name: string;
  size: number;
  type: string;
  hash: string;
}
export interface NextStep {
  step: Text;
  people: PersonRef[];
}
export interface Me {
  id: string;
  name: string;
  username: string;
  posts: PostRef[];
  roles: string[];
  capabilities: string[];
}
export interface DirectoryPerson {
  id: string;
  name: string;
  unit: UnitRef | null;
  posts: PostRef[];
}
export interface DirectoryUnit {
  id: string;
  name: string;
  code: string;
  level: string;
  line: string;
  parent: string | null;
  /**
   * 下级数
   */
  children: number;
  /**
   * 所在的各级单位，由上到下，不含最上级
   */
  within: string[];
}
export interface Region {
  code: string;
  name: string;
  level: string;
  parent: string | null;
  children: number;
}
export interface ProcedureRef {
  key: string;
  title: Text;
}
export interface StepRef {
  id: string;
  name: Text;
}
export interface InboxItem {
  box: 'todo' | 'waiting' | 'done' | 'mine' | 'copies' | 'drafts';
  taskId: string | null;
  caseId: string | null;
  draftId: string | null;
  number: string | null;
  title: string;
  procedure: ProcedureRef;
  step: StepRef | null;
  from: PersonRef | null;
  unit: UnitRef | null;
  receivedAt: string;
  due: Due | null;
  phase: Phase | null;
  pool: boolean;
  claimedBy: PersonRef | null;
  unread: boolean;
  /**
   * 办理期间被催办过
   */
  urged: boolean;
  onBehalfOf: PersonRef | null;
  /**
   * 已办时本人所作的处理
   */
  action: string | null;
  /**
   * 草稿所属的待办已经办结
   */
  over?: boolean;
}
export interface CatalogueItem {
  key: string;
  title: Text;
  description: Text | null;
  category: Text | null;
}
export interface Choice {
  step: string;
  name: Text;
  /**
   * 可选的人；空表示不限
   */
  from: PersonRef[];
  max: number | null;
}
/**
 * 申请人选定的人：步骤 id → 人员 id
 *
 * This interface was referenced by `ContractRoot`'s JSON-Schema
 * via the `definition` "Chosen".
 */
export interface Chosen {
  /**
   * @maxItems 50
   */
  [k: string]: string[];
}
export interface Start {
  procedure: ProcedureRef;
  description: Text | null;
  bundle: string;
  /**
   * 编译后的表单：schema、ui、logic、views
   */
  form: CompiledForm;
  view: string;
  /**
   * 表单数据
   */
  prefill: FormData;
  choices: Choice[];
}
export interface Draft {
  id: string;
  procedure: ProcedureRef;
  bundle: string;
  task: {
    caseId: string;
    taskId: string;
  } | null;
  /**
   * 编译后的表单：schema、ui、logic、views
   */
  form: CompiledForm;
  view: string;
  /**
   * 表单数据
   */
  data: FormData;
  choices: Choice[];
  chosen: Chosen;
  /**
   * 数据中引用的附件
   */
  files: FileRef[];
  /**
   * 流程已有新版本：换到该版本后才能提交
   */
  newer: {
    version: number;
    publishedAt: string;
  } | null;
  revision: number;
  updatedAt: string;
}
export interface Saved {
  revision: number;
  updatedAt: string;
  /**
   * 草稿已升级到新版本时：刚填的内容里没有位置的
   */
  moved: {
    lost: Text[];
  } | null;
}
export interface Drawing {
  id: string;
  kind: string;
  name: Text;
  state: 'done' | 'now' | 'next' | 'skipped' | 'returned' | 'waiting';
  people: PersonRef[];
  blocks: {
    id: string;
    name: Text | null;
    state: 'done' | 'now' | 'next' | 'skipped' | 'returned' | 'waiting';
    steps: Drawing[];
  }[];
  at?: string;
}
export interface CaseAction {
  action:
    'cancel' | 'withdraw' | 'urge' | 'comment' | 'copy' | 'reassign' | 'terminate' | 'resolve';
  label: Text;
  danger: boolean;
  /**
   * 撤回时的步骤进入号
   */
  entry?: string;
  /**
   * 催办、改派可选的待办
   */
  tasks?: string[];
  /**
   * 催办须在此时之后
   */
  notBefore?: string;
}
export interface LiveStep {
  step: string;
  name: Text;
  people: PersonRef[];
  because: string;
  due: Due | null;
}
export interface CaseItem {
  id: string;
  number: string;
  title: string;
  procedure: ProcedureRef;
  phase: Phase;
  outcome: string | null;
  applicant: PersonRef;
  unit: UnitRef | null;
  startedAt: string;
  endedAt: string | null;
  live: {
    name: Text;
    people: PersonRef[];
  }[];
  due: Due | null;
}
export interface CaseView {
  id: string;
  number: string;
  title: string;
  phase: Phase;
  outcome: string | null;
  procedure: ProcedureRef;
  bundle: string;
  /**
   * 已发生的事件数
   */
  revision: number;
  applicant: PersonRef;
  unit: UnitRef | null;
  startedAt: string;
  endedAt: string | null;
  live: LiveStep[];
  next: Text[];
  myTasks: TaskView[];
  drawing: Drawing[];
  actions: CaseAction[];
  incidents: CaseIncident[];
  /**
   * 对外公示的 id
   */
  notice: string | null;
}
export interface TaskView {
  caseId: string;
  taskId: string;
  revision: number;
  number: string;
  title: string;
  procedure: ProcedureRef;
  step: string;
  name: Text;
  kind: string;
  state: 'open' | 'suspended' | 'closed';
  mine: boolean;
  actions: TaskAction[];
  returnTo: {
    step: string;
    name: Text;
  }[];
  /**
   * 退回后如何继续；空由退回人选
   */
  resume: ('straight-back' | 'again') | null;
  corrections: Correction[];
  returned: {
    by: PersonRef;
    opinion: string;
    step: Text;
  } | null;
  due: Due | null;
  because: string;
  /**
   * 为何本人不能办理
   */
  barred: {
    code: string;
    message: string;
  } | null;
  /**
   * 最近一次催办
   */
  urged: {
    by: PersonRef;
    at: string;
    words: string | null;
  } | null;
  assignees: PersonRef[];
  claimedBy: PersonRef | null;
  pool: boolean;
  onBehalfOf: PersonRef | null;
  files: FileRef[];
  /**
   * 编译后的表单：schema、ui、logic、views
   */
  form?: CompiledForm;
  view?: string;
  /**
   * 表单数据
   */
  data?: FormData;
  draft?: {
    id: string;
    revision: number;
  };
  closedBy?: PersonRef1;
}
export interface TaskAction {
  action: string;
  label: Text;
  opinion: 'none' | 'optional' | 'required';
  danger: boolean;
  /**
   * 此处理带表单提交
   */
  submits: boolean;
}
export interface Correction {
  field: string;
  remark: string;
}
/**
 * 谁办结的；只在单独读一件待办时给出
 */
export interface PersonRef1 {
  id: string;
  name: string;
}
export interface CaseIncident {
  id: string;
  step: string;
  name: Text;
  code: string;
  message: string;
  since: string;
}
export interface TimelineItem {
  seq: number;
  at: string;
  code: string;
  step: Text | null;
  actor: PersonRef | null;
  onBehalfOf: PersonRef | null;
  params: {
    [k: string]: Json;
  };
  rule?: string;
}
export interface SubmissionItem {
  hash: string;
  form: {
    key: string;
    title: Text;
  };
  step: Text | null;
  by: PersonRef;
  at: string;
  latest: boolean;
}
export interface SubmissionView {
  hash: string;
  /**
   * 编译后的表单：schema、ui、logic、views
   */
  form: CompiledForm;
  view: string;
  /**
   * 纸面上的标题；没有时用表单名称
   */
  viewTitle: Text | null;
  /**
   * 表单数据
   */
  data: FormData;
  /**
   * 个人信息已脱敏
   */
  masked: boolean;
  files: FileRef[];
  by: PersonRef;
  at: string;
  bundle: string;
  step: Text | null;
}
export interface ResultItem {
  step: string;
  name: Text;
  kind: string;
  state: 'open' | 'done';
  result: Json;
}
export interface Comment {
  id: string;
  by: PersonRef;
  at: string;
  body: string;
  files: FileRef[];
}
export interface TaskMaterial {
  /**
   * 别的环节提交、现在有效的表单，申报在前
   */
  submissions: SubmissionView[];
  results: ResultItem[];
  /**
   * 待办到手之后表单又改过时：改之前的内容
   */
  before: {
    /**
     * 表单数据
     */
    data: FormData;
    at: string;
    by: PersonRef;
  } | null;
}
export interface Acted {
  next: NextStep[];
  phase: Phase;
  seq: number;
}
export interface NoticeItem {
  id: string;
  title: string;
  publishedAt: string;
  until: string | null;
  unit: string | null;
  number: string | null;
}
export interface NoticeRow {
  label: Text;
  value: string;
  /**
   * 英文的值，与中文不同时
   */
  en?: string;
  rows?: string[][];
  rowsEn?: string[][];
  columns?: Text[];
}
export interface Notice {
  id: string;
  title: string;
  publishedAt: string;
  until: string | null;
  unit: string | null;
  number: string | null;
  procedure: Text;
  outcome: string | null;
  body: string | null;
  form: NoticeRow[];
}
export interface RegisterItem {
  key: string;
  title: Text;
  description: Text | null;
  /**
   * 可以查看的记录数，至多数到 10000
   */
  records: number;
  /**
   * 可以登记
   */
  open: boolean;
}
export interface RegisterFilter {
  field: string;
  type: 'choice' | 'days' | 'numbers';
  options?: {
    value: string | boolean;
    label: Text;
  }[];
}
export interface RegisterView {
  key: string;
  title: Text;
  description: Text | null;
  open: boolean;
  version: number;
  /**
   * 编译后的表单：schema、ui、logic、views
   */
  form: CompiledForm;
  titleField: string;
  columns: string[];
  filters: RegisterFilter[];
  /**
   * 记录归属的单位取自这个字段
   */
  unit: string | null;
  /**
   * 待补正的记录数，至多数到 10000
   */
  lost: number;
  may: {
    /**
     * 可以登记
     */
    write: boolean;
    /**
     * 可以导入、导出
     */
    keep: boolean;
    /**
     * 可以看到未脱敏的内容
     */
    exact: boolean;
  };
}
export interface RecordItem {
  id: string;
  title: string;
  state: 'live' | 'void';
  locked: boolean;
  /**
   * 有内容没有随表单新版转换过来，待补正
   */
  lost: boolean;
  /**
   * 个人信息已脱敏
   */
  masked: boolean;
  unit: UnitRef;
  updatedAt: string;
  cells: {
    [k: string]: Json;
  };
}
export interface RecordRef {
  id: string;
  title: string;
}
export interface Alike {
  field: string;
  /**
   * 空表示在您无权查看的单位
   */
  record: RecordRef | null;
}
export interface LostValue {
  field: string;
  label: Text;
  /**
   * 在记录里的位置；新表单没有对应的字段时为空
   */
  path: string | null;
  /**
   * 原值；原来没有内容、或者不便显示时为空
   */
  words: Text | null;
  reason: Text;
}
export interface RecordView {
  id: string;
  register: {
    key: string;
    title: Text;
  };
  title: string;
  state: 'live' | 'void';
  /**
   * 编译后的表单：schema、ui、logic、views
   */
  form: CompiledForm;
  view: string;
  /**
   * 表单数据
   */
  data: FormData;
  masked: boolean;
  files: FileRef[];
  unit: UnitRef;
  revision: number;
  locked: {
    by: PersonRef | null;
    at: string;
  } | null;
  createdAt: string;
  createdBy: PersonRef | null;
  updatedAt: string;
  updatedBy: PersonRef | null;
  alike: Alike[];
  /**
   * 随表单新版迁移时没有转换过来、还没有人处理的内容
   */
  lost: LostValue[];
  /**
   * 由公众提交时
   */
  answer: RecordAnswer | null;
  may: {
    change: boolean;
    correct: boolean;
    lock: boolean;
    unlock: boolean;
    void: boolean;
  };
}
export interface RecordAnswer {
  form: Text;
  state: AnswerState;
  reply: string | null;
  at: string;
  /**
   * 提交人同意了个人信息用途
   */
  agreed: boolean;
  /**
   * 可以答复
   */
  may: boolean;
}
export interface RecordChange {
  field: string;
  label: Text;
  before: Json;
  after: Json;
  /**
   * 原值所属的旧字段；没有变化时为空
   */
  old: FieldUi | null;
  /**
   * 新值所属的字段；没有变化时为空
   */
  now: FieldUi | null;
}
export interface RecordOrigin {
  /**
   * 看得到这个事项时才有
   */
  case: string | null;
  number: string;
  step: Text;
}
export interface RecordHistoryItem {
  revision: number;
  action:
    | 'create'
    | 'change'
    | 'correct'
    | 'lock'
    | 'unlock'
    | 'void'
    | 'import'
    | 'undo'
    | 'upgrade'
    | 'restore';
  at: string;
  by: PersonRef | null;
  /**
   * 写入它的事项和步骤；由人办理时为空
   */
  from: RecordOrigin | null;
  reason: string | null;
  changes: RecordChange[];
}
export interface RecordImport {
  id: string;
  name: string;
  state:
    | 'reading'
    | 'mapping'
    | 'checking'
    | 'checked'
    | 'writing'
    | 'done'
    | 'undoing'
    | 'undone'
    | 'failed';
  total: number;
  /**
   * 当前步骤已处理的行数
   */
  dealt: number;
  /**
   * 有错误、不能导入的行数
   */
  faulty: number;
  /**
   * 可能重复的行数
   */
  doubtful: number;
  written: number;
  undone: number;
  reason: string | null;
  by: PersonRef | null;
  at: string;
  endedAt: string | null;
}
export interface ImportDetail {
  import: RecordImport;
  headers: string[];
  /**
   * 前几行
   */
  samples: string[][];
  /**
   * 每一列对应的字段；空表示不导入
   */
  mapping: (string | null)[];
  /**
   * 可以对应的字段
   */
  fields: {
    id: string;
    label: Text;
    required: boolean;
  }[];
}
export interface ImportRow {
  row: number;
  cells: string[];
  problems: FieldProblem[];
  /**
   * 相同的记录和行数
   */
  alike: number;
  record: string | null;
}
export interface PublicForm {
  state: PublicFormState;
  title: Text;
  words: Text | null;
  unit: string;
  /**
   * 收集个人信息的用途；为空表示不收集
   */
  purpose: Text | null;
  closesAt: string | null;
  /**
   * 剩余名额；为空表示不限
   */
  left: number | null;
  /**
   * 不能填写时为空
   */
  form: CompiledForm | null;
  view: string;
  /**
   * 提交时带回，一次有效
   */
  ticket: string;
}
export interface PublicAnswer {
  title: Text;
  unit: string;
  state: AnswerState;
  reply: string | null;
  at: string;
  updatedAt: string;
}
export interface PublicLink {
  id: string;
  key: string;
  register: {
    key: string;
    title: Text;
  };
  view: string;
  unit: UnitRef;
  title: Text;
  words: Text | null;
  purpose: Text | null;
  closesAt: string | null;
  quota: number | null;
  perHour: number;
  taken: number;
  state: PublicFormState;
  /**
   * 不能填写的原因
   */
  hindrances: PublicHindrance[];
  createdAt: string;
  createdBy: PersonRef | null;
  closedAt: string | null;
  revision: number;
}
export interface PublicHindrance {
  why: 'staff-field' | 'no-title' | 'nothing-to-fill' | 'no-view' | 'register-closed';
  fields: Text[];
}
export interface PublicSource {
  register: string;
  title: Text;
  views: {
    view: string;
    /**
     * 含个人信息，开放时须写明用途
     */
    personal: boolean;
    hindrances: PublicHindrance[];
  }[];
}
export interface AdminPerson {
  id: string;
  name: string;
  username: string | null;
  initials: string;
  phone: string | null;
  email: string | null;
  state: 'active' | 'left';
  roles: string[];
  holdings: Holding[];
  lockedUntil: string | null;
  mustChangePassword: boolean;
  revision: number;
}
export interface Holding {
  id: string;
  person: PersonRef;
  post: string;
  title: Text;
  unit: UnitRef;
  head: boolean;
  /**
   * 所在机构：委 居 站 办
   */
  body: UnitRef | null;
  from: string;
  until: string | null;
}
export interface Unit {
  id: string;
  name: string;
  code: string;
  level: string;
  line: string;
  parent: string | null;
  /**
   * 区划代码 GB/T 2260
   */
  division: string | null;
  active: boolean;
  revision: number;
}
export interface Post {
  key: string;
  title: Text;
  /**
   * 负责人岗位
   */
  head: boolean;
}
export interface Body {
  id: string;
  unit: UnitRef;
  key: string;
  name: string;
}
export interface Substitute {
  id: string;
  person: PersonRef;
  substitute: PersonRef;
  from: string;
  until: string;
  /**
   * 限于这些流程；空表示全部
   */
  procedures: string[];
  reason: string;
  endedAt: string | null;
}
export interface CalendarYear {
  year: number;
  /**
   * 已有国务院办公厅安排
   */
  published: boolean;
  /**
   * 放假的日子
   */
  off: string[];
  /**
   * 调休上班的周末
   */
  work: string[];
  source: string;
  revision: number;
}
export interface Parameter {
  id: string;
  key: string;
  version: number;
  value: Json;
  unit: string;
  from: string;
  until: string | null;
  /**
   * 依据
   */
  basis: string;
  note: string | null;
  inForce: boolean;
}
export interface PackChange {
  kind: 'procedure' | 'form' | 'policy' | 'register';
  key: string;
  title: Text;
  change: 'new' | 'changed' | 'removed' | 'same';
  words: Text[];
}
export interface PackPreview {
  preview: string | null;
  pack: {
    key: string;
    title: Text;
    description: Text | null;
  };
  changes: PackChange[];
  problems: FieldProblem[];
  /**
   * 沿用原版本的在办事项数
   */
  running: number;
  /**
   * 发布前要由区级批准
   */
  approval: boolean;
}
export interface PackItem {
  may: 'edit' | 'read';
  key: string;
  title: Text;
  description: Text | null;
  procedures: ProcedureRef[];
  publishedAt: string;
  publishedBy: PersonRef | null;
  version: number;
}
export interface ProcedureVersion {
  version: number;
  bundle: string;
  publishedAt: string;
  publishedBy: PersonRef | null;
  live: boolean;
  running: number;
  ended: number;
}
export interface StepUse {
  step: string;
  name: Text;
  /**
   * 目前停留的事项
   */
  waiting: number;
  /**
   * 其中已逾期
   */
  overdue: number;
  /**
   * 期间办完的次数
   */
  done: number;
  /**
   * 期间从这里退回的次数
   */
  sentBack: number;
  /**
   * 办完所需秒数的中位数
   */
  median: number | null;
  /**
   * 九成在这个秒数之内办完
   */
  slow: number | null;
}
export interface ProcedureItem {
  right: DesignRight;
  key: string;
  title: Text;
  category: Text | null;
  pack: string;
  bundle: string;
  version: number;
  versions: number;
  /**
   * 各版本在办事项合计
   */
  running: number;
  /**
   * 其中不按现行版本办理的
   */
  runningOlder: number;
  /**
   * 可以发起
   */
  active: boolean;
}
/**
 * 对一个流程包能做什么，归谁负责
 *
 * This interface was referenced by `ContractRoot`'s JSON-Schema
 * via the `definition` "DesignRight".
 */
export interface DesignRight {
  may: 'edit' | 'read' | 'copy';
  /**
   * 可以改适用范围和负责人
   */
  governs: boolean;
  /**
   * 适用的单位及其下级；空为全区
   */
  unit: UnitRef | null;
  /**
   * 能修改的人；空为该单位的流程管理员
   */
  owners: DesignOwner[];
}
export interface OpenIncident {
  caseId: string;
  id: string;
  number: string;
  title: string;
  procedure: ProcedureRef;
  step: string;
  name: Text;
  code: string;
  message: string;
  since: string;
  input: Json;
  /**
   * 可用的处理
   */
  how: ('retry' | 'skip' | 'change-input' | 'assign')[];
}
export interface AuditRow {
  seq: number;
  at: string;
  actor: PersonRef | null;
  action: string;
  subject: string;
  details: Json;
  hash: string;
}
export interface AuditChain {
  items: AuditRow[];
  verification: {
    whole: boolean;
    rows: number;
    brokenAt: number | null;
  };
}
export interface AuditEntry {
  id: string;
  at: string;
  actor: PersonRef | null;
  action: string;
  subject: string;
  caseId: string | null;
  details: Json;
  /**
   * 对象和内容里出现的编号叫什么，如 person/…、unit/…
   */
  names: {
    [k: string]: Text;
  };
}
export interface Token {
  id: string;
  name: string;
  capabilities: string[];
  createdAt: string;
  createdBy: PersonRef | null;
  expiresAt: string | null;
  lastUsedAt: string | null;
}
export interface ConnectorCall {
  at: string;
  outcome: ConnectorOutcome;
  words: string;
  /**
   * 毫秒
   */
  took: number;
  case: {
    id: string;
    number: string;
  } | null;
}
export interface ConnectorItem {
  /**
   * 流程按它选用
   */
  key: string;
  connector: string;
  title: Text;
  description: Text;
  state: 'unset' | 'ready' | 'wrong' | 'disabled';
  faults: string[];
  trials: Text[];
  last: ConnectorCall | null;
  /**
   * 最近七天没有送达的次数
   */
  failures: number;
}
export interface ConnectorKind {
  key: string;
  title: Text;
  description: Text;
  many: boolean;
  configSchema: JsonSchema;
}
export interface RegisterChoice {
  id: string;
  label: Text;
  /**
   * 可以作为记录的名称
   */
  title: boolean;
  /**
   * 可以用来筛选
   */
  filter: boolean;
  /**
   * 可以表示所属单位
   */
  unit: boolean;
  /**
   * 相同时可能是重复登记
   */
  unique: boolean;
  /**
   * 是个人信息
   */
  personal: boolean;
  /**
   * 内容是文字
   */
  words: boolean;
}
export interface Unkept {
  /**
   * JSON 指针，指向文件中的位置
   */
  pointer: string;
  keyword: string;
  words: {
    'zh-CN': string;
    en: string;
  };
}
export interface DesignEdit {
  seq: number;
  by: PersonRef;
  at: string;
  operations: EditOperation[];
  words: Text[];
  of: {
    type: 'undo' | 'redo';
    seq: number;
  } | null;
}
export interface DesignState {
  revision: number;
  /**
   * 此后的各次修改，含本次
   */
  edits: DesignEdit[];
  /**
   * 自己可撤销的一次修改
   */
  undo: Text[] | null;
  redo: Text[] | null;
  /**
   * 正在编辑的其他人
   */
  editors: PersonRef[];
}
export interface FormDesign {
  kind: 'form';
  content: FormDefinition;
  base: FormDefinition | null;
  id: string;
  pack: {
    key: string;
    title: Text;
  };
  key: string;
  state: DesignState;
  right: DesignRight;
}
export interface ProcedureDesign {
  kind: 'procedure';
  content: ProcedureDefinition;
  base: ProcedureDefinition | null;
  id: string;
  pack: {
    key: string;
    title: Text;
  };
  key: string;
  state: DesignState;
  right: DesignRight;
}
/**
 * 可以放进任何表单的一组字段
 *
 * This interface was referenced by `ContractRoot`'s JSON-Schema
 * via the `definition` "FieldGroup".
 */
export interface FieldGroup {
  id: string;
  content: FormDefinition;
}
/**
 * 发布申请
 *
 * This interface was referenced by `ContractRoot`'s JSON-Schema
 * via the `definition` "Publication".
 */
export interface Publication {
  id: string;
  design: string;
  title: Text;
  unit: UnitRef | null;
  state: 'waiting' | 'published' | 'returned' | 'withdrawn';
  changes: PackChange[];
  /**
   * 沿用原版本的在办事项数
   */
  running: number;
  /**
   * 检查提出的建议
   */
  advice: Text[];
  /**
   * 通过的试运行场景数
   */
  scenarios: number;
  note: string;
  by: PersonRef;
  at: string;
  decidedBy: PersonRef | null;
  decidedAt: string | null;
  opinion: string;
  /**
   * 可以由本人批准或退回
   */
  decides: boolean;
  /**
   * 可以由本人撤回
   */
  withdraws: boolean;
}
export interface DesignItem {
  right: DesignRight;
  design: string | null;
  pack: {
    key: string;
    title: Text;
  };
  key: string;
  title: Text;
  state: 'published' | 'changed' | 'new';
  /**
   * 字段数或步骤数
   */
  size: number;
  publishedAt: string | null;
  updatedAt: string | null;
  updatedBy: PersonRef | null;
}
export interface MigrationRun {
  id: string;
  pack: string;
  state: 'trying' | 'tried' | 'upgrading' | 'upgraded' | 'undoing' | 'undone' | 'failed';
  /**
   * 要看的记录和草稿数
   */
  total: number;
  dealt: number;
  /**
   * 不用改动
   */
  same: number;
  /**
   * 改为新版，内容都在
   */
  changed: number;
  /**
   * 改为新版，有按设置留在历史里或留空的内容
   */
  noted: number;
  /**
   * 保持原样，等人处理
   */
  stopped: number;
  undone: number;
  /**
   * 此后有人改过、没有撤销的
   */
  kept: number;
  reason: string | null;
  by: PersonRef | null;
  at: string;
  endedAt: string | null;
}
export interface MigrationItem {
  id: string;
  outcome: 'changed' | 'noted' | 'stopped';
  undo: ('undone' | 'kept') | null;
  /**
   * 所在台账；草稿为空
   */
  register: {
    key: string;
    title: Text;
  } | null;
  /**
   * 看得到的人才有
   */
  record: {
    id: string;
    title: string;
  } | null;
  /**
   * 草稿所属的流程
   */
  procedure: Text | null;
  /**
   * 草稿的主人
   */
  person: PersonRef | null;
  findings: {
    severity: 'stop' | 'note';
    code: string;
    path: string;
    label: Text;
    reason: Text;
  }[];
}
export interface FormVersion {
  version: number;
  publication: string;
  publishedAt: string;
  publishedBy: PersonRef | null;
  state: 'published' | 'retired';
  /**
   * 用这一版的流程
   */
  procedures: {
    key: string;
    title: Text;
    version: number;
    live: boolean;
    running: number;
  }[];
  registers: {
    key: string;
    title: Text;
    live: boolean;
  }[];
  /**
   * 发布时对已有数据的迁移
   */
  migration: MigrationRun | null;
}
export interface SignInBody {
  username: string;
  password: string;
}
export interface SignInAnswer {
  person: Me;
  mustChangePassword: boolean;
}
export interface ReadSessionAnswer {
  person: Me;
  mustChangePassword: boolean;
  demonstration: boolean;
}
export interface ChangePasswordBody {
  current: string;
  next: string;
}
export interface ChangePasswordAnswer {
  mustChangePassword: boolean;
}
export interface ReadPreferencesAnswer {
  preferences: {
    [k: string]: Json;
  };
}
export interface SavePreferenceParams {
  key: string;
}
export interface SavePreferenceBody {
  value: Json;
}
export interface SavePreferenceAnswer {
  key: string;
}
export interface ListSubstitutesAnswer {
  mine: Substitute[];
  forMe: Substitute[];
}
export interface NameSubstituteBody {
  substitute: string;
  from: string;
  until: string;
  reason: string;
  /**
   * @maxItems 100
   */
  procedures?: string[];
}
export interface EndSubstituteParams {
  id: string;
}
export interface SearchPeopleQuery {
  q?: string;
  unit?: string;
  limit?: string;
}
export interface SearchPeopleAnswer {
  items: DirectoryPerson[];
}
export interface SearchUnitsQuery {
  parent?: string;
  level?: string;
  q?: string;
  line?: string;
}
export interface SearchUnitsAnswer {
  items: DirectoryUnit[];
}
export interface SearchBodiesQuery {
  q?: string;
}
export interface SearchBodiesAnswer {
  items: Body[];
}
export interface SearchPostsQuery {
  q?: string;
}
export interface SearchPostsAnswer {
  items: Post[];
}
export interface SearchRegionsQuery {
  parent?: string;
  q?: string;
}
export interface SearchRegionsAnswer {
  items: Region[];
}
export interface ReadNamesQuery {
  persons?: string;
  units?: string;
  regions?: string;
  bodies?: string;
  posts?: string;
}
export interface ReadNamesAnswer {
  persons: {
    [k: string]: string;
  };
  units: {
    [k: string]: string;
  };
  regions: {
    [k: string]: string;
  };
  bodies: {
    [k: string]: string;
  };
  posts: {
    [k: string]: Text;
  };
}
export interface ListInboxQuery {
  box?: 'todo' | 'waiting' | 'done' | 'mine' | 'copies' | 'drafts';
  q?: string;
  procedure?: string;
  unit?: string;
  due?: 'overdue' | 'today' | 'week';
  sort?: 'received' | 'due';
  cursor?: string;
  limit?: string;
}
export interface ListInboxAnswer {
  items: InboxItem[];
  next: string | null;
}
export interface CountInboxAnswer {
  todo: number;
  overdue: number;
  waiting: number;
  today: number;
  done: number;
  mine: number;
  copies: number;
  drafts: number;
}
export interface ListProceduresAnswer {
  items: CatalogueItem[];
}
export interface ReadStartParams {
  key: string;
}
export interface ReadDraftParams {
  id: string;
}
export interface SaveDraftParams {
  id: string;
}
export interface SaveDraftBody {
  data: FormData;
  revision: number;
  chosen?: Chosen;
  /**
   * 按哪个版本填写；草稿已升级时用它带过去
   */
  bundle?: string;
}
export interface RenewDraftParams {
  id: string;
}
export interface RenewDraftBody {
  revision: number;
}
export interface RenewDraftAnswer {
  draft: Draft;
  /**
   * 已填写而新版本没有的内容
   */
  lost: Text[];
}
export interface DeleteDraftParams {
  id: string;
}
export interface RestoreDraftParams {
  id: string;
}
export interface UploadFileBody {
  file: string;
}
export interface ReadFileParams {
  id: string;
}
export interface ReadFileQuery {
  download?: '1';
}
export interface ReadFileInfoParams {
  id: string;
}
export interface ReadFormValidatorParams {
  hash: string;
}
export interface ReadFormTypesParams {
  key: string;
}
export interface ReadFormSchemaParams {
  key: string;
}
export interface StartCaseBody {
  draft: string;
  revision?: number;
}
export interface StartCaseAnswer {
  caseId: string;
  number: string;
  title: string;
  next: NextStep[];
  due: Due | null;
}
export interface ListCasesQuery {
  q?: string;
  procedure?: string;
  phase?: Phase;
  unit?: string;
  cursor?: string;
  limit?: string;
}
export interface ListCasesAnswer {
  items: CaseItem[];
  next: string | null;
}
export interface ReadCaseParams {
  id: string;
}
export interface ReadTimelineParams {
  id: string;
}
export interface ReadTimelineAnswer {
  items: TimelineItem[];
}
export interface ListSubmissionsParams {
  id: string;
}
export interface ListSubmissionsAnswer {
  items: SubmissionItem[];
}
export interface ReadSubmissionParams {
  id: string;
  hash: string;
}
export interface ReadResultsParams {
  id: string;
}
export interface ReadResultsAnswer {
  items: ResultItem[];
}
export interface ListCommentsParams {
  id: string;
}
export interface ListCommentsAnswer {
  items: Comment[];
}
export interface AddCommentParams {
  id: string;
}
export interface AddCommentBody {
  body: string;
  /**
   * @maxItems 10
   */
  files?: string[];
}
export interface SendCopiesParams {
  id: string;
}
export interface SendCopiesBody {
  /**
   * @minItems 1
   * @maxItems 50
   */
  people: string[];
}
export interface SendCopiesAnswer {
  sent: number;
}
export interface MarkReadParams {
  id: string;
}
export interface UrgeCaseParams {
  id: string;
}
export interface UrgeCaseBody {
  words?: string;
}
export interface UrgeCaseAnswer {
  urged: PersonRef[];
  notBefore: string;
}
export interface CancelCaseParams {
  id: string;
}
export interface CancelCaseBody {
  reason: string;
}
export interface WithdrawStepParams {
  id: string;
}
export interface WithdrawStepBody {
  entry: string;
  opinion?: string;
}
export interface TerminateCaseParams {
  id: string;
}
export interface TerminateCaseBody {
  reason: string;
}
export interface ReadTaskParams {
  caseId: string;
  taskId: string;
}
export interface ReadTaskMaterialParams {
  caseId: string;
  taskId: string;
}
export interface CompleteTaskParams {
  caseId: string;
  taskId: string;
}
export interface CompleteTaskBody {
  revision: number;
  action: string;
  opinion?: string;
  draft?: string;
  data?: FormData;
}
export interface ReturnTaskParams {
  caseId: string;
  taskId: string;
}
export interface ReturnTaskBody {
  revision: number;
  toStep: string;
  resume: 'straight-back' | 'again';
  opinion: string;
  /**
   * @maxItems 100
   */
  corrections: Correction[];
}
export interface TransferTaskParams {
  caseId: string;
  taskId: string;
}
export interface TransferTaskBody {
  revision: number;
  to: string;
  opinion: string;
}
export interface ClaimTaskParams {
  caseId: string;
  taskId: string;
}
export interface ReleaseTaskParams {
  caseId: string;
  taskId: string;
}
export interface ReassignTaskParams {
  caseId: string;
  taskId: string;
}
export interface ReassignTaskBody {
  revision: number;
  /**
   * @minItems 1
   * @maxItems 50
   */
  to: string[];
  reason: string;
}
export interface ListRegistersAnswer {
  items: RegisterItem[];
}
export interface ReadRegisterParams {
  key: string;
}
export interface ListRecordsParams {
  key: string;
}
export interface ListRecordsQuery {
  q?: string;
  filter?: string;
  unit?: string;
  state?: 'live' | 'void' | 'locked' | 'lost';
  sort?: 'updated' | 'title';
  cursor?: string;
  limit?: string;
}
export interface ListRecordsAnswer {
  items: RecordItem[];
  next: string | null;
}
export interface ReadRecordParams {
  key: string;
  id: string;
}
export interface ReadRecordHistoryParams {
  key: string;
  id: string;
}
export interface ReadRecordHistoryAnswer {
  items: RecordHistoryItem[];
}
export interface CreateRecordParams {
  key: string;
}
export interface CreateRecordBody {
  data: FormData;
}
export interface FindAlikeParams {
  key: string;
}
export interface FindAlikeBody {
  data: FormData;
  except?: string;
}
export interface FindAlikeAnswer {
  items: Alike[];
}
export interface ChangeRecordParams {
  key: string;
  id: string;
}
export interface ChangeRecordBody {
  data: FormData;
  revision: number;
  /**
   * @maxItems 200
   */
  settled?: string[];
}
export interface CorrectRecordParams {
  key: string;
  id: string;
}
export interface CorrectRecordBody {
  data: FormData;
  revision: number;
  reason: string;
  /**
   * @maxItems 200
   */
  settled?: string[];
}
export interface LockRecordParams {
  key: string;
  id: string;
}
export interface LockRecordBody {
  revision: number;
}
export interface UnlockRecordParams {
  key: string;
  id: string;
}
export interface UnlockRecordBody {
  revision: number;
  reason: string;
}
export interface VoidRecordParams {
  key: string;
  id: string;
}
export interface VoidRecordBody {
  revision: number;
  reason: string;
}
export interface ExportRecordsParams {
  key: string;
}
export interface ExportRecordsQuery {
  format: 'xlsx' | 'csv';
  q?: string;
  filter?: string;
  unit?: string;
  state?: 'live' | 'void' | 'locked' | 'lost';
  sort?: 'updated' | 'title';
}
export interface UploadImportParams {
  key: string;
}
export interface UploadImportBody {
  file: string;
}
export interface ListImportsParams {
  key: string;
}
export interface ListImportsAnswer {
  items: RecordImport[];
}
export interface ReadImportParams {
  key: string;
  id: string;
}
export interface MapImportParams {
  key: string;
  id: string;
}
export interface MapImportBody {
  /**
   * @minItems 1
   * @maxItems 200
   */
  mapping: (string | null)[];
}
export interface ListImportRowsParams {
  key: string;
  id: string;
}
export interface ListImportRowsQuery {
  cursor?: string;
  limit?: string;
}
export interface ListImportRowsAnswer {
  items: ImportRow[];
  next: string | null;
}
export interface CommitImportParams {
  key: string;
  id: string;
}
export interface CommitImportBody {
  /**
   * 可能重复的行也导入
   */
  doubtful: boolean;
}
export interface UndoImportParams {
  key: string;
  id: string;
}
export interface UndoImportBody {
  reason: string;
}
export interface ReadPublicFormParams {
  key: string;
}
export interface ReadPublicValidatorParams {
  key: string;
  hash: string;
}
export interface SendPublicAnswerParams {
  key: string;
}
export interface SendPublicAnswerBody {
  data: FormData;
  ticket: string;
  /**
   * 同意个人信息用途
   */
  agreed: boolean;
  /**
   * 须为空：只有自动程序会填
   */
  website: string;
}
export interface SendPublicAnswerAnswer {
  code: string;
  at: string;
}
export interface ReadPublicAnswerParams {
  code: string;
}
export interface ListPublicRegionsQuery {
  parent?: string;
}
export interface ListPublicRegionsAnswer {
  items: Region[];
}
export interface ListPublicLinksAnswer {
  items: PublicLink[];
}
export interface ListPublicSourcesAnswer {
  items: PublicSource[];
}
export interface OpenPublicFormBody {
  register: string;
  view: string;
  unit: string;
  title: {
    'zh-CN': string;
    en?: string;
  };
  words: {
    'zh-CN': string;
    en?: string;
  } | null;
  purpose: {
    'zh-CN': string;
    en?: string;
  } | null;
  closesAt: string | null;
  perHour: number;
  quota?: number;
}
export interface ChangePublicFormParams {
  id: string;
}
export interface ChangePublicFormBody {
  title: {
    'zh-CN': string;
    en?: string;
  };
  words: {
    'zh-CN': string;
    en?: string;
  } | null;
  closesAt: string | null;
  perHour: number;
  revision: number;
  quota?: number;
}
export interface ClosePublicFormParams {
  id: string;
}
export interface ReplyToSenderParams {
  key: string;
  id: string;
}
export interface ReplyToSenderBody {
  state: AnswerState;
  reply: string | null;
}
export interface ListPeopleQuery {
  q?: string;
  unit?: string;
  state?: 'active' | 'left';
  cursor?: string;
  limit?: string;
}
export interface ListPeopleAnswer {
  items: AdminPerson[];
  next: string | null;
}
export interface ReadPersonParams {
  id: string;
}
export interface AddPersonBody {
  name: string;
  username: string;
  phone?: string | null;
  email?: string | null;
}
export interface AddPersonAnswer {
  person: AdminPerson;
  password: string | null;
}
export interface ChangePersonParams {
  id: string;
}
export interface ChangePersonBody {
  revision: number;
  name?: string;
  phone?: string | null;
  email?: string | null;
  state?: 'active' | 'left';
}
export interface ResetPasswordParams {
  id: string;
}
export interface ResetPasswordAnswer {
  password: string | null;
}
export interface UnlockPersonParams {
  id: string;
}
export interface GrantRolesParams {
  id: string;
}
export interface GrantRolesBody {
  /**
   * @maxItems 20
   */
  roles: string[];
}
export interface GrantRolesAnswer {
  roles: string[];
}
export interface ListUnitsQuery {
  line?: string;
  parent?: string;
  q?: string;
}
export interface ListUnitsAnswer {
  items: Unit[];
}
export interface AddUnitBody {
  name: string;
  code: string;
  level: 'district' | 'street' | 'community' | 'area' | 'building' | 'department';
  line: 'administrative' | 'party' | 'self-government' | 'territorial';
  parent: string | null;
  division?: string | null;
}
export interface ChangeUnitParams {
  id: string;
}
export interface ChangeUnitBody {
  revision: number;
  name?: string;
  parent?: string | null;
  active?: boolean;
  division?: string | null;
}
export interface ListPostsAnswer {
  items: Post[];
}
export interface AddPostBody {
  key: string;
  title: Text;
  head?: boolean;
}
export interface ChangePostParams {
  key: string;
}
export interface ChangePostBody {
  title?: Text;
  head?: boolean;
}
export interface ListBodiesQuery {
  unit?: string;
}
export interface ListBodiesAnswer {
  items: Body[];
}
export interface AddBodyBody {
  unit: string;
  key: string;
  name: string;
}
export interface ListHoldingsQuery {
  unit?: string;
  person?: string;
  post?: string;
}
export interface ListHoldingsAnswer {
  items: Holding[];
}
export interface AddHoldingBody {
  person: string;
  post: string;
  unit: string;
  from: string;
  until?: string | null;
  body?: string | null;
  main?: boolean;
}
export interface EndHoldingParams {
  id: string;
}
export interface EndHoldingBody {
  until: string | null;
}
export interface ListAllSubstitutesQuery {
  person?: string;
}
export interface ListAllSubstitutesAnswer {
  items: Substitute[];
}
export interface NameSubstituteForBody {
  person: string;
  substitute: string;
  from: string;
  until: string;
  reason: string;
  /**
   * @maxItems 100
   */
  procedures?: string[];
}
export interface EndSubstituteForParams {
  id: string;
}
export interface ListPacksAnswer {
  items: PackItem[];
}
/**
 * {pack: Pack}，或 multipart 的 file：JSON 或 zip，或多个 file：文件夹
 *
 * This interface was referenced by `ContractRoot`'s JSON-Schema
 * via the `definition` "PreviewPackBody".
 */
export interface PreviewPackBody {
  pack: Pack;
}
export interface PublishPackBody {
  preview: string;
}
export interface PublishPackAnswer {
  pack: PackItem;
  changes: PackChange[];
  migration: string | null;
}
export interface ExportPackParams {
  key: string;
}
export interface SetPackRightsParams {
  key: string;
}
export interface SetPackRightsBody {
  unit: string | null;
  /**
   * @maxItems 20
   */
  owners: (
    | {
        type: 'person';
        id: string;
      }
    | {
        type: 'post';
        post: string;
        unit: string | null;
      }
  )[];
}
export interface ListAllProceduresAnswer {
  items: ProcedureItem[];
}
export interface ReadProcedureParams {
  key: string;
}
export interface ReadProcedureAnswer {
  procedure: ProcedureItem;
  versions: ProcedureVersion[];
  drawing: Drawing[];
}
export interface ReadProcedureVersionParams {
  key: string;
  bundle: string;
}
export interface ReadProcedureVersionAnswer {
  version: number;
  bundle: Bundle;
}
export interface ReadProcedureUseParams {
  key: string;
}
export interface ReadProcedureUseQuery {
  from?: string;
  until?: string;
  bundle?: string;
}
export interface ReadProcedureUseAnswer {
  from: string;
  until: string;
  /**
   * 期间发起
   */
  started: number;
  /**
   * 期间办结
   */
  ended: number;
  /**
   * 目前在办
   */
  running: number;
  steps: StepUse[];
}
export interface ChangeProcedureParams {
  key: string;
}
export interface ChangeProcedureBody {
  active: boolean;
}
export interface ListCalendarAnswer {
  items: CalendarYear[];
}
export interface ReadCalendarYearParams {
  year: string;
}
export interface SaveCalendarYearParams {
  year: string;
}
export interface SaveCalendarYearBody {
  revision: number;
  /**
   * @maxItems 366
   */
  off: string[];
  /**
   * @maxItems 366
   */
  work: string[];
  source: string;
}
export interface ListParametersQuery {
  q?: string;
  key?: string;
}
export interface ListParametersAnswer {
  items: Parameter[];
}
export interface SetParameterBody {
  key: string;
  value: Json;
  from: string;
  basis: string;
  unit?: string;
  note?: string | null;
}
export interface ListTokensAnswer {
  items: Token[];
}
export interface CreateTokenBody {
  name: string;
  /**
   * @maxItems 10
   */
  capabilities: TokenCapability[];
  person?: string | null;
  expiresAt?: string | null;
}
export interface CreateTokenAnswer {
  token: Token;
  secret: string | null;
}
export interface RevokeTokenParams {
  id: string;
}
export interface ListAuditQuery {
  q?: string;
  action?: string;
  person?: string;
  cursor?: string;
  limit?: string;
}
export interface ListAuditAnswer {
  items: AuditEntry[];
  next: string | null;
}
export interface ReadAuditChainParams {
  caseId: string;
}
export interface ListConnectorsAnswer {
  items: ConnectorItem[];
  kinds: ConnectorKind[];
  leftOut: {
    name: string;
    message: string;
  }[];
}
export interface ReadConnectorParams {
  key: string;
}
export interface ReadConnectorAnswer {
  settings: Json;
  revision: number;
}
export interface SaveConnectorParams {
  key: string;
}
export interface SaveConnectorBody {
  connector: string;
  settings: Record<string, Json>;
  revision: number | null;
}
export interface SwitchConnectorParams {
  key: string;
}
export interface SwitchConnectorBody {
  disabled: boolean;
}
export interface RemoveConnectorParams {
  key: string;
}
export interface TryConnectorParams {
  key: string;
}
export interface TryConnectorBody {
  trial: number;
}
export interface TryConnectorAnswer {
  outcome: ConnectorOutcome;
  words: string;
  took: number;
  answer: Json;
}
export interface ListConnectorCallsParams {
  key: string;
}
export interface ListConnectorCallsAnswer {
  items: ConnectorCall[];
}
export interface ListDesignsQuery {
  kind?: 'form' | 'procedure';
}
export interface ListDesignsAnswer {
  items: DesignItem[];
}
/**
 * 2020-12 或 draft-07
 *
 * This interface was referenced by `ContractRoot`'s JSON-Schema
 * via the `definition` "ImportFormSchemaBody".
 */
export interface ImportFormSchemaBody {
  schema: Json;
}
export interface ImportFormSchemaAnswer {
  definition: FormDefinition;
  unkept: Unkept[];
}
export interface ImportFormTableBody {
  file: string;
}
export interface ImportFormTableAnswer {
  definition: FormDefinition;
}
export interface ListFieldGroupsAnswer {
  items: FieldGroup[];
}
export interface KeepFieldGroupBody {
  content: FormDefinition;
}
export interface RenameFieldGroupParams {
  id: string;
}
export interface RenameFieldGroupBody {
  title: Text;
}
export interface RemoveFieldGroupParams {
  id: string;
}
export interface FindDesignPeopleBody {
  /**
   * @maxItems 20
   */
  who: Who[];
  unit: string;
}
export interface FindDesignPeopleAnswer {
  people: PersonRef[];
  because: string[];
}
export interface ReadDesignParams {
  id: string;
}
export interface ReadDesignUsesParams {
  id: string;
}
export interface ReadDesignUsesAnswer {
  forms: {
    design: string | null;
    form: FormDefinition;
  }[];
  registers: KnownRegister[];
  policies: PolicyDefinition[];
  /**
   * 流程设计指到的、现在有的人员、岗位、机构、角色和单位
   */
  known: KnownPeople;
}
export interface ReadStoredValuesParams {
  id: string;
}
export interface ReadStoredValuesQuery {
  field: string;
}
export interface ReadStoredValuesAnswer {
  values: {
    words: string;
    count: number;
  }[];
  /**
   * 还有没列出的
   */
  more: boolean;
}
export interface ReadDesignTypesParams {
  id: string;
}
export interface DiscardDesignParams {
  id: string;
}
export interface EditDesignParams {
  id: string;
}
export interface EditDesignBody {
  revision: number;
  /**
   * @minItems 1
   * @maxItems 5000
   */
  operations: EditOperation[];
}
export interface UndoDesignParams {
  id: string;
}
export interface UndoDesignBody {
  revision: number;
}
export interface RedoDesignParams {
  id: string;
}
export interface RedoDesignBody {
  revision: number;
}
export interface WatchDesignParams {
  id: string;
}
export interface WatchDesignBody {
  revision: number;
}
export interface ListDesignEditsParams {
  id: string;
}
export interface ListDesignEditsQuery {
  cursor?: string;
  limit?: string;
}
export interface ListDesignEditsAnswer {
  items: DesignEdit[];
  next: string | null;
}
export interface ExportDesignParams {
  id: string;
}
export interface PreviewDesignParams {
  id: string;
}
export interface PreviewDesignBody {
  revision: number;
  /**
   * @maxItems 500
   */
  steps?: MigrationStep[];
}
export interface PublishDesignParams {
  id: string;
}
export interface PublishDesignBody {
  revision: number;
  preview: string;
}
export interface PublishDesignAnswer {
  pack: PackItem;
  changes: PackChange[];
  migration: string | null;
}
export interface RequestPublicationParams {
  id: string;
}
export interface RequestPublicationBody {
  revision: number;
  preview: string;
  note?: string;
}
export interface ListPublicationsAnswer {
  items: Publication[];
}
export interface WithdrawPublicationParams {
  id: string;
}
export interface DecidePublicationParams {
  id: string;
}
export interface DecidePublicationBody {
  decision: 'approve' | 'return';
  opinion?: string;
}
export interface ReadPublishApprovalsAnswer {
  units: UnitRef[];
}
export interface SetPublishApprovalsBody {
  /**
   * @maxItems 200
   */
  units: string[];
}
export interface SetPublishApprovalsAnswer {
  units: UnitRef[];
}
export interface ReadRegisterSetupParams {
  pack: string;
  key: string;
}
export interface ReadRegisterSetupAnswer {
  title: Text;
  fields: RegisterChoice[];
  register: RegisterDefinition | null;
  taken: boolean;
}
export interface PreviewRegisterParams {
  pack: string;
  key: string;
}
export interface PreviewRegisterBody {
  register: RegisterDefinition;
}
export interface ListFormVersionsParams {
  pack: string;
  key: string;
}
export interface ListFormVersionsAnswer {
  pack: {
    key: string;
    title: Text;
  };
  key: string;
  title: Text;
  draft: {
    id: string;
    updatedAt: string;
    updatedBy: PersonRef | null;
  } | null;
  versions: FormVersion[];
}
export interface ReadFormVersionParams {
  pack: string;
  key: string;
  publication: string;
}
export interface ReadFormVersionAnswer {
  definition: FormDefinition;
}
export interface TryMigrationBody {
  preview: string;
}
export interface ReadMigrationParams {
  id: string;
}
export interface ListMigrationItemsParams {
  id: string;
}
export interface ListMigrationItemsQuery {
  outcome?: 'changed' | 'noted' | 'stopped' | 'kept';
  cursor?: string;
  limit?: string;
}
export interface ListMigrationItemsAnswer {
  items: MigrationItem[];
  next: string | null;
}
export interface UndoMigrationParams {
  id: string;
}
export interface UndoMigrationBody {
  reason: string;
}
export interface ListIncidentsQuery {
  q?: string;
  procedure?: string;
  cursor?: string;
  limit?: string;
}
export interface ListIncidentsAnswer {
  items: OpenIncident[];
  next: string | null;
}
export interface ResolveIncidentParams {
  caseId: string;
  incidentId: string;
}
export interface ResolveIncidentBody {
  how: 'retry' | 'skip' | 'change-input' | 'assign';
  reason: string;
  input?: Json;
  /**
   * @minItems 1
   * @maxItems 50
   */
  people?: string[];
}
export interface ListRunningCasesQuery {
  q?: string;
  procedure?: string;
  bundle?: string;
  step?: string;
  cursor?: string;
  limit?: string;
}
export interface ListRunningCasesAnswer {
  items: {
    case: CaseItem;
    bundle: string;
    version: number;
    revision: number;
    incidents: number;
    lastEventAt: string | null;
  }[];
  next: string | null;
}
export interface DecodePayloadsBody {
  payloads: {}[];
}
export interface DecodePayloadsAnswer {
  payloads: {}[];
}
export interface ListNoticesQuery {
  q?: string;
  cursor?: string;
  limit?: string;
}
export interface ListNoticesAnswer {
  items: NoticeItem[];
  next: string | null;
}
export interface ReadNoticeParams {
  id: string;
}
export interface ReadHealthAnswer {
  status: 'ok';
}
export interface ReadReadyAnswer {
  status: 'ready' | 'not-ready';
  checks: {
    name: 'database' | 'temporal' | 'worker';
    ok: boolean;
  }[];
}
export interface ReadOpenApiAnswer {}
export interface ReadDocsAssetParams {
  file: string;
}

/** Types of every route by method and path. */
export interface Routes {
  'POST /session': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: SignInBody;
    answer: SignInAnswer;
  };
  'DELETE /session': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: undefined;
  };
  'GET /session': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: ReadSessionAnswer;
  };
  'POST /session/password': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: ChangePasswordBody;
    answer: ChangePasswordAnswer;
  };
  'GET /preferences': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: ReadPreferencesAnswer;
  };
  'PUT /preferences/{key}': {
    params: SavePreferenceParams;
    query: Record<string, never>;
    body: SavePreferenceBody;
    answer: SavePreferenceAnswer;
  };
  'GET /substitutes': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: ListSubstitutesAnswer;
  };
  'POST /substitutes': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: NameSubstituteBody;
    answer: Substitute;
  };
  'DELETE /substitutes/{id}': {
    params: EndSubstituteParams;
    query: Record<string, never>;
    body: undefined;
    answer: Substitute;
  };
  'GET /directory/people': {
    params: Record<string, never>;
    query: SearchPeopleQuery;
    body: undefined;
    answer: SearchPeopleAnswer;
  };
  'GET /directory/units': {
    params: Record<string, never>;
    query: SearchUnitsQuery;
    body: undefined;
    answer: SearchUnitsAnswer;
  };
  'GET /directory/bodies': {
    params: Record<string, never>;
    query: SearchBodiesQuery;
    body: undefined;
    answer: SearchBodiesAnswer;
  };
  'GET /directory/posts': {
    params: Record<string, never>;
    query: SearchPostsQuery;
    body: undefined;
    answer: SearchPostsAnswer;
  };
  'GET /directory/regions': {
    params: Record<string, never>;
    query: SearchRegionsQuery;
    body: undefined;
    answer: SearchRegionsAnswer;
  };
  'GET /directory/names': {
    params: Record<string, never>;
    query: ReadNamesQuery;
    body: undefined;
    answer: ReadNamesAnswer;
  };
  'GET /inbox': {
    params: Record<string, never>;
    query: ListInboxQuery;
    body: undefined;
    answer: ListInboxAnswer;
  };
  'GET /inbox/counts': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: CountInboxAnswer;
  };
  'GET /procedures': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: ListProceduresAnswer;
  };
  'GET /procedures/{key}/start': {
    params: ReadStartParams;
    query: Record<string, never>;
    body: undefined;
    answer: Start;
  };
  'POST /drafts': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: CreateDraftBody;
    answer: Draft;
  };
  'GET /drafts/{id}': {
    params: ReadDraftParams;
    query: Record<string, never>;
    body: undefined;
    answer: Draft;
  };
  'PUT /drafts/{id}': {
    params: SaveDraftParams;
    query: Record<string, never>;
    body: SaveDraftBody;
    answer: Saved;
  };
  'POST /drafts/{id}/renew': {
    params: RenewDraftParams;
    query: Record<string, never>;
    body: RenewDraftBody;
    answer: RenewDraftAnswer;
  };
  'DELETE /drafts/{id}': {
    params: DeleteDraftParams;
    query: Record<string, never>;
    body: undefined;
    answer: undefined;
  };
  'POST /drafts/{id}/restore': {
    params: RestoreDraftParams;
    query: Record<string, never>;
    body: undefined;
    answer: Draft;
  };
  'POST /files': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: FormDataBody;
    answer: FileRef;
  };
  'GET /files/{id}': {
    params: ReadFileParams;
    query: ReadFileQuery;
    body: undefined;
    answer: Response;
  };
  'GET /files/{id}/info': {
    params: ReadFileInfoParams;
    query: Record<string, never>;
    body: undefined;
    answer: FileRef;
  };
  'GET /forms/{hash}/validator.js': {
    params: ReadFormValidatorParams;
    query: Record<string, never>;
    body: undefined;
    answer: Response;
  };
  'GET /forms/{key}/types.ts': {
    params: ReadFormTypesParams;
    query: Record<string, never>;
    body: undefined;
    answer: Response;
  };
  'GET /forms/{key}/schema': {
    params: ReadFormSchemaParams;
    query: Record<string, never>;
    body: undefined;
    answer: ReadFormSchemaAnswer;
  };
  'POST /cases': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: StartCaseBody;
    answer: StartCaseAnswer;
  };
  'GET /cases': {
    params: Record<string, never>;
    query: ListCasesQuery;
    body: undefined;
    answer: ListCasesAnswer;
  };
  'GET /cases/{id}': {
    params: ReadCaseParams;
    query: Record<string, never>;
    body: undefined;
    answer: CaseView;
  };
  'GET /cases/{id}/timeline': {
    params: ReadTimelineParams;
    query: Record<string, never>;
    body: undefined;
    answer: ReadTimelineAnswer;
  };
  'GET /cases/{id}/submissions': {
    params: ListSubmissionsParams;
    query: Record<string, never>;
    body: undefined;
    answer: ListSubmissionsAnswer;
  };
  'GET /cases/{id}/submissions/{hash}': {
    params: ReadSubmissionParams;
    query: Record<string, never>;
    body: undefined;
    answer: SubmissionView;
  };
  'GET /cases/{id}/results': {
    params: ReadResultsParams;
    query: Record<string, never>;
    body: undefined;
    answer: ReadResultsAnswer;
  };
  'GET /cases/{id}/comments': {
    params: ListCommentsParams;
    query: Record<string, never>;
    body: undefined;
    answer: ListCommentsAnswer;
  };
  'POST /cases/{id}/comments': {
    params: AddCommentParams;
    query: Record<string, never>;
    body: AddCommentBody;
    answer: Comment;
  };
  'POST /cases/{id}/copies': {
    params: SendCopiesParams;
    query: Record<string, never>;
    body: SendCopiesBody;
    answer: SendCopiesAnswer;
  };
  'POST /cases/{id}/read': {
    params: MarkReadParams;
    query: Record<string, never>;
    body: undefined;
    answer: undefined;
  };
  'POST /cases/{id}/urge': {
    params: UrgeCaseParams;
    query: Record<string, never>;
    body: UrgeCaseBody;
    answer: UrgeCaseAnswer;
  };
  'POST /cases/{id}/cancel': {
    params: CancelCaseParams;
    query: Record<string, never>;
    body: CancelCaseBody;
    answer: Acted;
  };
  'POST /cases/{id}/withdraw': {
    params: WithdrawStepParams;
    query: Record<string, never>;
    body: WithdrawStepBody;
    answer: Acted;
  };
  'POST /cases/{id}/terminate': {
    params: TerminateCaseParams;
    query: Record<string, never>;
    body: TerminateCaseBody;
    answer: Acted;
  };
  'GET /tasks/{caseId}/{taskId}': {
    params: ReadTaskParams;
    query: Record<string, never>;
    body: undefined;
    answer: TaskView;
  };
  'GET /tasks/{caseId}/{taskId}/material': {
    params: ReadTaskMaterialParams;
    query: Record<string, never>;
    body: undefined;
    answer: TaskMaterial;
  };
  'POST /tasks/{caseId}/{taskId}/complete': {
    params: CompleteTaskParams;
    query: Record<string, never>;
    body: CompleteTaskBody;
    answer: Acted;
  };
  'POST /tasks/{caseId}/{taskId}/return': {
    params: ReturnTaskParams;
    query: Record<string, never>;
    body: ReturnTaskBody;
    answer: Acted;
  };
  'POST /tasks/{caseId}/{taskId}/transfer': {
    params: TransferTaskParams;
    query: Record<string, never>;
    body: TransferTaskBody;
    answer: Acted;
  };
  'POST /tasks/{caseId}/{taskId}/claim': {
    params: ClaimTaskParams;
    query: Record<string, never>;
    body: undefined;
    answer: TaskView;
  };
  'POST /tasks/{caseId}/{taskId}/release': {
    params: ReleaseTaskParams;
    query: Record<string, never>;
    body: undefined;
    answer: TaskView;
  };
  'POST /tasks/{caseId}/{taskId}/reassign': {
    params: ReassignTaskParams;
    query: Record<string, never>;
    body: ReassignTaskBody;
    answer: Acted;
  };
  'GET /registers': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: ListRegistersAnswer;
  };
  'GET /registers/{key}': {
    params: ReadRegisterParams;
    query: Record<string, never>;
    body: undefined;
    answer: RegisterView;
  };
  'GET /registers/{key}/records': {
    params: ListRecordsParams;
    query: ListRecordsQuery;
    body: undefined;
    answer: ListRecordsAnswer;
  };
  'GET /registers/{key}/records/{id}': {
    params: ReadRecordParams;
    query: Record<string, never>;
    body: undefined;
    answer: RecordView;
  };
  'GET /registers/{key}/records/{id}/history': {
    params: ReadRecordHistoryParams;
    query: Record<string, never>;
    body: undefined;
    answer: ReadRecordHistoryAnswer;
  };
  'POST /registers/{key}/records': {
    params: CreateRecordParams;
    query: Record<string, never>;
    body: CreateRecordBody;
    answer: RecordView;
  };
  'POST /registers/{key}/alike': {
    params: FindAlikeParams;
    query: Record<string, never>;
    body: FindAlikeBody;
    answer: FindAlikeAnswer;
  };
  'PUT /registers/{key}/records/{id}': {
    params: ChangeRecordParams;
    query: Record<string, never>;
    body: ChangeRecordBody;
    answer: RecordView;
  };
  'POST /registers/{key}/records/{id}/correct': {
    params: CorrectRecordParams;
    query: Record<string, never>;
    body: CorrectRecordBody;
    answer: RecordView;
  };
  'POST /registers/{key}/records/{id}/lock': {
    params: LockRecordParams;
    query: Record<string, never>;
    body: LockRecordBody;
    answer: RecordView;
  };
  'POST /registers/{key}/records/{id}/unlock': {
    params: UnlockRecordParams;
    query: Record<string, never>;
    body: UnlockRecordBody;
    answer: RecordView;
  };
  'POST /registers/{key}/records/{id}/void': {
    params: VoidRecordParams;
    query: Record<string, never>;
    body: VoidRecordBody;
    answer: RecordView;
  };
  'GET /registers/{key}/export': {
    params: ExportRecordsParams;
    query: ExportRecordsQuery;
    body: undefined;
    answer: Response;
  };
  'POST /registers/{key}/imports': {
    params: UploadImportParams;
    query: Record<string, never>;
    body: FormDataBody;
    answer: RecordImport;
  };
  'GET /registers/{key}/imports': {
    params: ListImportsParams;
    query: Record<string, never>;
    body: undefined;
    answer: ListImportsAnswer;
  };
  'GET /registers/{key}/imports/{id}': {
    params: ReadImportParams;
    query: Record<string, never>;
    body: undefined;
    answer: ImportDetail;
  };
  'PUT /registers/{key}/imports/{id}/mapping': {
    params: MapImportParams;
    query: Record<string, never>;
    body: MapImportBody;
    answer: RecordImport;
  };
  'GET /registers/{key}/imports/{id}/rows': {
    params: ListImportRowsParams;
    query: ListImportRowsQuery;
    body: undefined;
    answer: ListImportRowsAnswer;
  };
  'POST /registers/{key}/imports/{id}/commit': {
    params: CommitImportParams;
    query: Record<string, never>;
    body: CommitImportBody;
    answer: RecordImport;
  };
  'POST /registers/{key}/imports/{id}/undo': {
    params: UndoImportParams;
    query: Record<string, never>;
    body: UndoImportBody;
    answer: RecordImport;
  };
  'GET /public/forms/{key}': {
    params: ReadPublicFormParams;
    query: Record<string, never>;
    body: undefined;
    answer: PublicForm;
  };
  'GET /public/forms/{key}/{hash}/validator.js': {
    params: ReadPublicValidatorParams;
    query: Record<string, never>;
    body: undefined;
    answer: Response;
  };
  'POST /public/forms/{key}/answers': {
    params: SendPublicAnswerParams;
    query: Record<string, never>;
    body: SendPublicAnswerBody;
    answer: SendPublicAnswerAnswer;
  };
  'GET /public/answers/{code}': {
    params: ReadPublicAnswerParams;
    query: Record<string, never>;
    body: undefined;
    answer: PublicAnswer;
  };
  'GET /public/regions': {
    params: Record<string, never>;
    query: ListPublicRegionsQuery;
    body: undefined;
    answer: ListPublicRegionsAnswer;
  };
  'GET /admin/public-forms': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: ListPublicLinksAnswer;
  };
  'GET /admin/public-forms/sources': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: ListPublicSourcesAnswer;
  };
  'POST /admin/public-forms': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: OpenPublicFormBody;
    answer: PublicLink;
  };
  'PUT /admin/public-forms/{id}': {
    params: ChangePublicFormParams;
    query: Record<string, never>;
    body: ChangePublicFormBody;
    answer: PublicLink;
  };
  'POST /admin/public-forms/{id}/close': {
    params: ClosePublicFormParams;
    query: Record<string, never>;
    body: undefined;
    answer: PublicLink;
  };
  'POST /registers/{key}/records/{id}/reply': {
    params: ReplyToSenderParams;
    query: Record<string, never>;
    body: ReplyToSenderBody;
    answer: RecordView;
  };
  'GET /admin/people': {
    params: Record<string, never>;
    query: ListPeopleQuery;
    body: undefined;
    answer: ListPeopleAnswer;
  };
  'GET /admin/people/{id}': {
    params: ReadPersonParams;
    query: Record<string, never>;
    body: undefined;
    answer: AdminPerson;
  };
  'POST /admin/people': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: AddPersonBody;
    answer: AddPersonAnswer;
  };
  'PATCH /admin/people/{id}': {
    params: ChangePersonParams;
    query: Record<string, never>;
    body: ChangePersonBody;
    answer: AdminPerson;
  };
  'POST /admin/people/{id}/password': {
    params: ResetPasswordParams;
    query: Record<string, never>;
    body: undefined;
    answer: ResetPasswordAnswer;
  };
  'POST /admin/people/{id}/unlock': {
    params: UnlockPersonParams;
    query: Record<string, never>;
    body: undefined;
    answer: AdminPerson;
  };
  'PUT /admin/people/{id}/roles': {
    params: GrantRolesParams;
    query: Record<string, never>;
    body: GrantRolesBody;
    answer: GrantRolesAnswer;
  };
  'GET /admin/units': {
    params: Record<string, never>;
    query: ListUnitsQuery;
    body: undefined;
    answer: ListUnitsAnswer;
  };
  'POST /admin/units': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: AddUnitBody;
    answer: Unit;
  };
  'PATCH /admin/units/{id}': {
    params: ChangeUnitParams;
    query: Record<string, never>;
    body: ChangeUnitBody;
    answer: Unit;
  };
  'GET /admin/posts': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: ListPostsAnswer;
  };
  'POST /admin/posts': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: AddPostBody;
    answer: Post;
  };
  'PATCH /admin/posts/{key}': {
    params: ChangePostParams;
    query: Record<string, never>;
    body: ChangePostBody;
    answer: Post;
  };
  'GET /admin/bodies': {
    params: Record<string, never>;
    query: ListBodiesQuery;
    body: undefined;
    answer: ListBodiesAnswer;
  };
  'POST /admin/bodies': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: AddBodyBody;
    answer: Body;
  };
  'GET /admin/holdings': {
    params: Record<string, never>;
    query: ListHoldingsQuery;
    body: undefined;
    answer: ListHoldingsAnswer;
  };
  'POST /admin/holdings': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: AddHoldingBody;
    answer: Holding;
  };
  'PATCH /admin/holdings/{id}': {
    params: EndHoldingParams;
    query: Record<string, never>;
    body: EndHoldingBody;
    answer: Holding;
  };
  'GET /admin/substitutes': {
    params: Record<string, never>;
    query: ListAllSubstitutesQuery;
    body: undefined;
    answer: ListAllSubstitutesAnswer;
  };
  'POST /admin/substitutes': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: NameSubstituteForBody;
    answer: Substitute;
  };
  'DELETE /admin/substitutes/{id}': {
    params: EndSubstituteForParams;
    query: Record<string, never>;
    body: undefined;
    answer: Substitute;
  };
  'GET /admin/packs': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: ListPacksAnswer;
  };
  'POST /admin/packs/preview': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: PreviewPackBody;
    answer: PackPreview;
  };
  'POST /admin/packs/publish': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: PublishPackBody;
    answer: PublishPackAnswer;
  };
  'GET /admin/packs/{key}/export': {
    params: ExportPackParams;
    query: Record<string, never>;
    body: undefined;
    answer: ExportPackAnswer;
  };
  'PUT /admin/packs/{key}/rights': {
    params: SetPackRightsParams;
    query: Record<string, never>;
    body: SetPackRightsBody;
    answer: DesignRight;
  };
  'GET /admin/procedures': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: ListAllProceduresAnswer;
  };
  'GET /admin/procedures/{key}': {
    params: ReadProcedureParams;
    query: Record<string, never>;
    body: undefined;
    answer: ReadProcedureAnswer;
  };
  'GET /admin/procedures/{key}/versions/{bundle}': {
    params: ReadProcedureVersionParams;
    query: Record<string, never>;
    body: undefined;
    answer: ReadProcedureVersionAnswer;
  };
  'GET /admin/procedures/{key}/use': {
    params: ReadProcedureUseParams;
    query: ReadProcedureUseQuery;
    body: undefined;
    answer: ReadProcedureUseAnswer;
  };
  'PATCH /admin/procedures/{key}': {
    params: ChangeProcedureParams;
    query: Record<string, never>;
    body: ChangeProcedureBody;
    answer: ProcedureItem;
  };
  'GET /admin/calendar': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: ListCalendarAnswer;
  };
  'GET /admin/calendar/{year}': {
    params: ReadCalendarYearParams;
    query: Record<string, never>;
    body: undefined;
    answer: CalendarYear;
  };
  'PUT /admin/calendar/{year}': {
    params: SaveCalendarYearParams;
    query: Record<string, never>;
    body: SaveCalendarYearBody;
    answer: CalendarYear;
  };
  'GET /admin/parameters': {
    params: Record<string, never>;
    query: ListParametersQuery;
    body: undefined;
    answer: ListParametersAnswer;
  };
  'POST /admin/parameters': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: SetParameterBody;
    answer: Parameter;
  };
  'GET /admin/tokens': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: ListTokensAnswer;
  };
  'POST /admin/tokens': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: CreateTokenBody;
    answer: CreateTokenAnswer;
  };
  'DELETE /admin/tokens/{id}': {
    params: RevokeTokenParams;
    query: Record<string, never>;
    body: undefined;
    answer: undefined;
  };
  'GET /admin/audit': {
    params: Record<string, never>;
    query: ListAuditQuery;
    body: undefined;
    answer: ListAuditAnswer;
  };
  'GET /admin/audit/{caseId}': {
    params: ReadAuditChainParams;
    query: Record<string, never>;
    body: undefined;
    answer: AuditChain;
  };
  'GET /admin/connectors': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: ListConnectorsAnswer;
  };
  'GET /admin/connectors/{key}': {
    params: ReadConnectorParams;
    query: Record<string, never>;
    body: undefined;
    answer: ReadConnectorAnswer;
  };
  'PUT /admin/connectors/{key}': {
    params: SaveConnectorParams;
    query: Record<string, never>;
    body: SaveConnectorBody;
    answer: ConnectorItem;
  };
  'PATCH /admin/connectors/{key}': {
    params: SwitchConnectorParams;
    query: Record<string, never>;
    body: SwitchConnectorBody;
    answer: ConnectorItem;
  };
  'DELETE /admin/connectors/{key}': {
    params: RemoveConnectorParams;
    query: Record<string, never>;
    body: undefined;
    answer: undefined;
  };
  'POST /admin/connectors/{key}/trials': {
    params: TryConnectorParams;
    query: Record<string, never>;
    body: TryConnectorBody;
    answer: TryConnectorAnswer;
  };
  'GET /admin/connectors/{key}/calls': {
    params: ListConnectorCallsParams;
    query: Record<string, never>;
    body: undefined;
    answer: ListConnectorCallsAnswer;
  };
  'GET /admin/designs': {
    params: Record<string, never>;
    query: ListDesignsQuery;
    body: undefined;
    answer: ListDesignsAnswer;
  };
  'POST /admin/designs': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: OpenDesignBody;
    answer: Design;
  };
  'POST /admin/forms/import-schema': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: ImportFormSchemaBody;
    answer: ImportFormSchemaAnswer;
  };
  'POST /admin/forms/import-table': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: FormDataBody;
    answer: ImportFormTableAnswer;
  };
  'GET /admin/field-groups': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: ListFieldGroupsAnswer;
  };
  'POST /admin/field-groups': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: KeepFieldGroupBody;
    answer: FieldGroup;
  };
  'PATCH /admin/field-groups/{id}': {
    params: RenameFieldGroupParams;
    query: Record<string, never>;
    body: RenameFieldGroupBody;
    answer: FieldGroup;
  };
  'DELETE /admin/field-groups/{id}': {
    params: RemoveFieldGroupParams;
    query: Record<string, never>;
    body: undefined;
    answer: undefined;
  };
  'POST /admin/designs/people': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: FindDesignPeopleBody;
    answer: FindDesignPeopleAnswer;
  };
  'GET /admin/designs/{id}': {
    params: ReadDesignParams;
    query: Record<string, never>;
    body: undefined;
    answer: Design;
  };
  'GET /admin/designs/{id}/uses': {
    params: ReadDesignUsesParams;
    query: Record<string, never>;
    body: undefined;
    answer: ReadDesignUsesAnswer;
  };
  'GET /admin/designs/{id}/values': {
    params: ReadStoredValuesParams;
    query: ReadStoredValuesQuery;
    body: undefined;
    answer: ReadStoredValuesAnswer;
  };
  'GET /admin/designs/{id}/types.ts': {
    params: ReadDesignTypesParams;
    query: Record<string, never>;
    body: undefined;
    answer: Response;
  };
  'DELETE /admin/designs/{id}': {
    params: DiscardDesignParams;
    query: Record<string, never>;
    body: undefined;
    answer: undefined;
  };
  'POST /admin/designs/{id}/edits': {
    params: EditDesignParams;
    query: Record<string, never>;
    body: EditDesignBody;
    answer: DesignState;
  };
  'POST /admin/designs/{id}/undo': {
    params: UndoDesignParams;
    query: Record<string, never>;
    body: UndoDesignBody;
    answer: DesignState;
  };
  'POST /admin/designs/{id}/redo': {
    params: RedoDesignParams;
    query: Record<string, never>;
    body: RedoDesignBody;
    answer: DesignState;
  };
  'POST /admin/designs/{id}/watch': {
    params: WatchDesignParams;
    query: Record<string, never>;
    body: WatchDesignBody;
    answer: DesignState;
  };
  'GET /admin/designs/{id}/edits': {
    params: ListDesignEditsParams;
    query: ListDesignEditsQuery;
    body: undefined;
    answer: ListDesignEditsAnswer;
  };
  'GET /admin/designs/{id}/export': {
    params: ExportDesignParams;
    query: Record<string, never>;
    body: undefined;
    answer: ExportDesignAnswer;
  };
  'POST /admin/designs/{id}/preview': {
    params: PreviewDesignParams;
    query: Record<string, never>;
    body: PreviewDesignBody;
    answer: PackPreview;
  };
  'POST /admin/designs/{id}/publish': {
    params: PublishDesignParams;
    query: Record<string, never>;
    body: PublishDesignBody;
    answer: PublishDesignAnswer;
  };
  'POST /admin/designs/{id}/publication': {
    params: RequestPublicationParams;
    query: Record<string, never>;
    body: RequestPublicationBody;
    answer: Publication;
  };
  'GET /admin/publications': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: ListPublicationsAnswer;
  };
  'DELETE /admin/publications/{id}': {
    params: WithdrawPublicationParams;
    query: Record<string, never>;
    body: undefined;
    answer: undefined;
  };
  'POST /admin/publications/{id}/decision': {
    params: DecidePublicationParams;
    query: Record<string, never>;
    body: DecidePublicationBody;
    answer: Publication;
  };
  'GET /admin/publish-approvals': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: ReadPublishApprovalsAnswer;
  };
  'PUT /admin/publish-approvals': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: SetPublishApprovalsBody;
    answer: SetPublishApprovalsAnswer;
  };
  'GET /admin/forms/{pack}/{key}/register': {
    params: ReadRegisterSetupParams;
    query: Record<string, never>;
    body: undefined;
    answer: ReadRegisterSetupAnswer;
  };
  'POST /admin/forms/{pack}/{key}/register/preview': {
    params: PreviewRegisterParams;
    query: Record<string, never>;
    body: PreviewRegisterBody;
    answer: PackPreview;
  };
  'GET /admin/forms/{pack}/{key}/versions': {
    params: ListFormVersionsParams;
    query: Record<string, never>;
    body: undefined;
    answer: ListFormVersionsAnswer;
  };
  'GET /admin/forms/{pack}/{key}/versions/{publication}': {
    params: ReadFormVersionParams;
    query: Record<string, never>;
    body: undefined;
    answer: ReadFormVersionAnswer;
  };
  'POST /admin/migrations': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: TryMigrationBody;
    answer: MigrationRun;
  };
  'GET /admin/migrations/{id}': {
    params: ReadMigrationParams;
    query: Record<string, never>;
    body: undefined;
    answer: MigrationRun;
  };
  'GET /admin/migrations/{id}/items': {
    params: ListMigrationItemsParams;
    query: ListMigrationItemsQuery;
    body: undefined;
    answer: ListMigrationItemsAnswer;
  };
  'POST /admin/migrations/{id}/undo': {
    params: UndoMigrationParams;
    query: Record<string, never>;
    body: UndoMigrationBody;
    answer: MigrationRun;
  };
  'GET /operations/incidents': {
    params: Record<string, never>;
    query: ListIncidentsQuery;
    body: undefined;
    answer: ListIncidentsAnswer;
  };
  'POST /operations/incidents/{caseId}/{incidentId}': {
    params: ResolveIncidentParams;
    query: Record<string, never>;
    body: ResolveIncidentBody;
    answer: Acted;
  };
  'GET /operations/cases': {
    params: Record<string, never>;
    query: ListRunningCasesQuery;
    body: undefined;
    answer: ListRunningCasesAnswer;
  };
  'POST /codec/decode': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: DecodePayloadsBody;
    answer: DecodePayloadsAnswer;
  };
  'GET /public/notices': {
    params: Record<string, never>;
    query: ListNoticesQuery;
    body: undefined;
    answer: ListNoticesAnswer;
  };
  'GET /public/notices/{id}': {
    params: ReadNoticeParams;
    query: Record<string, never>;
    body: undefined;
    answer: Notice;
  };
  'GET /health': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: ReadHealthAnswer;
  };
  'GET /ready': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: ReadReadyAnswer;
  };
  'GET /metrics': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: Response;
  };
  'GET /openapi.json': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: ReadOpenApiAnswer;
  };
  'GET /docs': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: Response;
  };
  'GET /docs/{file}': {
    params: ReadDocsAssetParams;
    query: Record<string, never>;
    body: undefined;
    answer: Response;
  };
  'GET /events': {
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: Response;
  };
}

/** Method and path of every route by its name. */
export interface RouteNames {
  signIn: 'POST /session';
  signOut: 'DELETE /session';
  readSession: 'GET /session';
  changePassword: 'POST /session/password';
  readPreferences: 'GET /preferences';
  savePreference: 'PUT /preferences/{key}';
  listSubstitutes: 'GET /substitutes';
  nameSubstitute: 'POST /substitutes';
  endSubstitute: 'DELETE /substitutes/{id}';
  searchPeople: 'GET /directory/people';
  searchUnits: 'GET /directory/units';
  searchBodies: 'GET /directory/bodies';
  searchPosts: 'GET /directory/posts';
  searchRegions: 'GET /directory/regions';
  readNames: 'GET /directory/names';
  listInbox: 'GET /inbox';
  countInbox: 'GET /inbox/counts';
  listProcedures: 'GET /procedures';
  readStart: 'GET /procedures/{key}/start';
  createDraft: 'POST /drafts';
  readDraft: 'GET /drafts/{id}';
  saveDraft: 'PUT /drafts/{id}';
  renewDraft: 'POST /drafts/{id}/renew';
  deleteDraft: 'DELETE /drafts/{id}';
  restoreDraft: 'POST /drafts/{id}/restore';
  uploadFile: 'POST /files';
  readFile: 'GET /files/{id}';
  readFileInfo: 'GET /files/{id}/info';
  readFormValidator: 'GET /forms/{hash}/validator.js';
  readFormTypes: 'GET /forms/{key}/types.ts';
  readFormSchema: 'GET /forms/{key}/schema';
  startCase: 'POST /cases';
  listCases: 'GET /cases';
  readCase: 'GET /cases/{id}';
  readTimeline: 'GET /cases/{id}/timeline';
  listSubmissions: 'GET /cases/{id}/submissions';
  readSubmission: 'GET /cases/{id}/submissions/{hash}';
  readResults: 'GET /cases/{id}/results';
  listComments: 'GET /cases/{id}/comments';
  addComment: 'POST /cases/{id}/comments';
  sendCopies: 'POST /cases/{id}/copies';
  markRead: 'POST /cases/{id}/read';
  urgeCase: 'POST /cases/{id}/urge';
  cancelCase: 'POST /cases/{id}/cancel';
  withdrawStep: 'POST /cases/{id}/withdraw';
  terminateCase: 'POST /cases/{id}/terminate';
  readTask: 'GET /tasks/{caseId}/{taskId}';
  readTaskMaterial: 'GET /tasks/{caseId}/{taskId}/material';
  completeTask: 'POST /tasks/{caseId}/{taskId}/complete';
  returnTask: 'POST /tasks/{caseId}/{taskId}/return';
  transferTask: 'POST /tasks/{caseId}/{taskId}/transfer';
  claimTask: 'POST /tasks/{caseId}/{taskId}/claim';
  releaseTask: 'POST /tasks/{caseId}/{taskId}/release';
  reassignTask: 'POST /tasks/{caseId}/{taskId}/reassign';
  listRegisters: 'GET /registers';
  readRegister: 'GET /registers/{key}';
  listRecords: 'GET /registers/{key}/records';
  readRecord: 'GET /registers/{key}/records/{id}';
  readRecordHistory: 'GET /registers/{key}/records/{id}/history';
  createRecord: 'POST /registers/{key}/records';
  findAlike: 'POST /registers/{key}/alike';
  changeRecord: 'PUT /registers/{key}/records/{id}';
  correctRecord: 'POST /registers/{key}/records/{id}/correct';
  lockRecord: 'POST /registers/{key}/records/{id}/lock';
  unlockRecord: 'POST /registers/{key}/records/{id}/unlock';
  voidRecord: 'POST /registers/{key}/records/{id}/void';
  exportRecords: 'GET /registers/{key}/export';
  uploadImport: 'POST /registers/{key}/imports';
  listImports: 'GET /registers/{key}/imports';
  readImport: 'GET /registers/{key}/imports/{id}';
  mapImport: 'PUT /registers/{key}/imports/{id}/mapping';
  listImportRows: 'GET /registers/{key}/imports/{id}/rows';
  commitImport: 'POST /registers/{key}/imports/{id}/commit';
  undoImport: 'POST /registers/{key}/imports/{id}/undo';
  readPublicForm: 'GET /public/forms/{key}';
  readPublicValidator: 'GET /public/forms/{key}/{hash}/validator.js';
  sendPublicAnswer: 'POST /public/forms/{key}/answers';
  readPublicAnswer: 'GET /public/answers/{code}';
  listPublicRegions: 'GET /public/regions';
  listPublicLinks: 'GET /admin/public-forms';
  listPublicSources: 'GET /admin/public-forms/sources';
  openPublicForm: 'POST /admin/public-forms';
  changePublicForm: 'PUT /admin/public-forms/{id}';
  closePublicForm: 'POST /admin/public-forms/{id}/close';
  replyToSender: 'POST /registers/{key}/records/{id}/reply';
  listPeople: 'GET /admin/people';
  readPerson: 'GET /admin/people/{id}';
  addPerson: 'POST /admin/people';
  changePerson: 'PATCH /admin/people/{id}';
  resetPassword: 'POST /admin/people/{id}/password';
  unlockPerson: 'POST /admin/people/{id}/unlock';
  grantRoles: 'PUT /admin/people/{id}/roles';
  listUnits: 'GET /admin/units';
  addUnit: 'POST /admin/units';
  changeUnit: 'PATCH /admin/units/{id}';
  listPosts: 'GET /admin/posts';
  addPost: 'POST /admin/posts';
  changePost: 'PATCH /admin/posts/{key}';
  listBodies: 'GET /admin/bodies';
  addBody: 'POST /admin/bodies';
  listHoldings: 'GET /admin/holdings';
  addHolding: 'POST /admin/holdings';
  endHolding: 'PATCH /admin/holdings/{id}';
  listAllSubstitutes: 'GET /admin/substitutes';
  nameSubstituteFor: 'POST /admin/substitutes';
  endSubstituteFor: 'DELETE /admin/substitutes/{id}';
  listPacks: 'GET /admin/packs';
  previewPack: 'POST /admin/packs/preview';
  publishPack: 'POST /admin/packs/publish';
  exportPack: 'GET /admin/packs/{key}/export';
  setPackRights: 'PUT /admin/packs/{key}/rights';
  listAllProcedures: 'GET /admin/procedures';
  readProcedure: 'GET /admin/procedures/{key}';
  readProcedureVersion: 'GET /admin/procedures/{key}/versions/{bundle}';
  readProcedureUse: 'GET /admin/procedures/{key}/use';
  changeProcedure: 'PATCH /admin/procedures/{key}';
  listCalendar: 'GET /admin/calendar';
  readCalendarYear: 'GET /admin/calendar/{year}';
  saveCalendarYear: 'PUT /admin/calendar/{year}';
  listParameters: 'GET /admin/parameters';
  setParameter: 'POST /admin/parameters';
  listTokens: 'GET /admin/tokens';
  createToken: 'POST /admin/tokens';
  revokeToken: 'DELETE /admin/tokens/{id}';
  listAudit: 'GET /admin/audit';
  readAuditChain: 'GET /admin/audit/{caseId}';
  listConnectors: 'GET /admin/connectors';
  readConnector: 'GET /admin/connectors/{key}';
  saveConnector: 'PUT /admin/connectors/{key}';
  switchConnector: 'PATCH /admin/connectors/{key}';
  removeConnector: 'DELETE /admin/connectors/{key}';
  tryConnector: 'POST /admin/connectors/{key}/trials';
  listConnectorCalls: 'GET /admin/connectors/{key}/calls';
  listDesigns: 'GET /admin/designs';
  openDesign: 'POST /admin/designs';
  importFormSchema: 'POST /admin/forms/import-schema';
  importFormTable: 'POST /admin/forms/import-table';
  listFieldGroups: 'GET /admin/field-groups';
  keepFieldGroup: 'POST /admin/field-groups';
  renameFieldGroup: 'PATCH /admin/field-groups/{id}';
  removeFieldGroup: 'DELETE /admin/field-groups/{id}';
  findDesignPeople: 'POST /admin/designs/people';
  readDesign: 'GET /admin/designs/{id}';
  readDesignUses: 'GET /admin/designs/{id}/uses';
  readStoredValues: 'GET /admin/designs/{id}/values';
  readDesignTypes: 'GET /admin/designs/{id}/types.ts';
  discardDesign: 'DELETE /admin/designs/{id}';
  editDesign: 'POST /admin/designs/{id}/edits';
  undoDesign: 'POST /admin/designs/{id}/undo';
  redoDesign: 'POST /admin/designs/{id}/redo';
  watchDesign: 'POST /admin/designs/{id}/watch';
  listDesignEdits: 'GET /admin/designs/{id}/edits';
  exportDesign: 'GET /admin/designs/{id}/export';
  previewDesign: 'POST /admin/designs/{id}/preview';
  publishDesign: 'POST /admin/designs/{id}/publish';
  requestPublication: 'POST /admin/designs/{id}/publication';
  listPublications: 'GET /admin/publications';
  withdrawPublication: 'DELETE /admin/publications/{id}';
  decidePublication: 'POST /admin/publications/{id}/decision';
  readPublishApprovals: 'GET /admin/publish-approvals';
  setPublishApprovals: 'PUT /admin/publish-approvals';
  readRegisterSetup: 'GET /admin/forms/{pack}/{key}/register';
  previewRegister: 'POST /admin/forms/{pack}/{key}/register/preview';
  listFormVersions: 'GET /admin/forms/{pack}/{key}/versions';
  readFormVersion: 'GET /admin/forms/{pack}/{key}/versions/{publication}';
  tryMigration: 'POST /admin/migrations';
  readMigration: 'GET /admin/migrations/{id}';
  listMigrationItems: 'GET /admin/migrations/{id}/items';
  undoMigration: 'POST /admin/migrations/{id}/undo';
  listIncidents: 'GET /operations/incidents';
  resolveIncident: 'POST /operations/incidents/{caseId}/{incidentId}';
  listRunningCases: 'GET /operations/cases';
  decodePayloads: 'POST /codec/decode';
  listNotices: 'GET /public/notices';
  readNotice: 'GET /public/notices/{id}';
  readHealth: 'GET /health';
  readReady: 'GET /ready';
  readMetrics: 'GET /metrics';
  readOpenApi: 'GET /openapi.json';
  readDocs: 'GET /docs';
  readDocsAsset: 'GET /docs/{file}';
  watchEvents: 'GET /events';
}
