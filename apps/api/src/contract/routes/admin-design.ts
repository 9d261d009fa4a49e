import { ref } from '../defs.ts';
import type { RouteContract } from '../route.ts';
import { having, say } from '../route.ts';
import {
  array,
  boolean,
  day,
  describe,
  hash,
  id,
  integer,
  json,
  key,
  list,
  nullable,
  object,
  page,
  string,
  words,
} from '../schema.ts';
import { paging } from './work.ts';

const design = having('design.publish');
/** What a street may do with its own as well. */
const edit = having('design.edit');
const rules = having('rules.manage');
const security = having('security.manage');
const audit = having('audit.read');
const year = object({ year: string(4, { pattern: '^(199|20[0-9]|21[0-9])[0-9]$' }) });

const packs: RouteContract[] = [
  {
    name: 'listPacks',
    method: 'GET',
    path: '/admin/packs',
    tag: 'packs',
    summary: say('流程包', 'Packs'),
    access: edit,
    answer: list(ref('PackItem')),
  },
  {
    name: 'previewPack',
    method: 'POST',
    path: '/admin/packs/preview',
    tag: 'packs',
    summary: say('上传流程包，看它改变什么', 'Upload a pack and see what it would change'),
    access: design,
    accepts: 'json-or-multipart',
    body: {
      description: '{pack: Pack}，或 multipart 的 file：JSON 或 zip，或多个 file：文件夹',
      ...object({ pack: { type: 'object', tsType: 'Pack' } }),
    },
    limit: 16 * 1024 * 1024,
    answer: ref('PackPreview'),
  },
  {
    name: 'publishPack',
    method: 'POST',
    path: '/admin/packs/publish',
    tag: 'packs',
    summary: say(
      '发布预览过的流程包；在办事项沿用原版本',
      'Publish a previewed pack; running cases keep theirs',
    ),
    access: design,
    body: object({ preview: id }),
    answer: object({
      pack: ref('PackItem'),
      changes: array(ref('PackChange')),
      migration: nullable(id),
    }),
  },
  {
    name: 'exportPack',
    method: 'GET',
    path: '/admin/packs/{key}/export',
    tag: 'packs',
    summary: say('导出流程包', 'Export a pack as JSON'),
    access: design,
    params: object({ key }),
    answer: { type: 'object', tsType: 'Pack' },
  },
  {
    name: 'setPackRights',
    method: 'PUT',
    path: '/admin/packs/{key}/rights',
    tag: 'packs',
    summary: say('改流程包的适用单位和负责人', 'For which unit a pack is, and who owns it'),
    access: edit,
    params: object({ key }),
    body: object({
      unit: nullable(id),
      owners: array(
        {
          oneOf: [
            object({ type: { type: 'string', enum: ['person'] }, id }),
            object({ type: { type: 'string', enum: ['post'] }, post: key, unit: nullable(id) }),
          ],
        },
        { maxItems: 20 },
      ),
    }),
    answer: ref('DesignRight'),
  },
  {
    name: 'listAllProcedures',
    method: 'GET',
    path: '/admin/procedures',
    tag: 'procedures',
    summary: say('流程和在办事项数', 'Procedures with their running cases'),
    access: edit,
    answer: list(ref('ProcedureItem')),
  },
  {
    name: 'readProcedure',
    method: 'GET',
    path: '/admin/procedures/{key}',
    tag: 'procedures',
    summary: say('流程的各版本', 'The versions of a procedure'),
    access: edit,
    params: object({ key }),
    answer: object({
      procedure: ref('ProcedureItem'),
      versions: array(ref('ProcedureVersion')),
      drawing: array(ref('Drawing')),
    }),
  },
  {
    name: 'readProcedureVersion',
    method: 'GET',
    path: '/admin/procedures/{key}/versions/{bundle}',
    tag: 'procedures',
    summary: say(
      '流程的一个版本，含它用到的表单和规则',
      'A version of a procedure with the forms and rules that it uses',
    ),
    access: edit,
    params: object({ key, bundle: hash }),
    answer: object({ version: integer(1), bundle: { type: 'object', tsType: 'Bundle' } }),
  },
  {
    name: 'readProcedureUse',
    method: 'GET',
    path: '/admin/procedures/{key}/use',
    tag: 'procedures',
    summary: say(
      '各步骤停留多少事项、多久办完、退回多少次',
      'Cases waiting at each step, how long it takes, how often it is sent back',
    ),
    access: edit,
    params: object({ key }),
    query: object({}, { from: day, until: day, bundle: string(64) }),
    answer: object({
      from: day,
      until: day,
      started: describe('期间发起', integer()),
      ended: describe('期间办结', integer()),
      running: describe('目前在办', integer()),
      steps: array(ref('StepUse')),
    }),
  },
  {
    name: 'changeProcedure',
    method: 'PATCH',
    path: '/admin/procedures/{key}',
    tag: 'procedures',
    summary: say('启用或停用发起', 'Allow or stop starting'),
    access: edit,
    params: object({ key }),
    body: object({ active: boolean }),
    answer: ref('ProcedureItem'),
  },
];

const rulesRoutes: RouteContract[] = [
  {
    name: 'listCalendar',
    method: 'GET',
    path: '/admin/calendar',
    tag: 'calendar',
    summary: say('工作日历各年', 'Years of the working-day calendar'),
    access: rules,
    answer: list(ref('CalendarYear')),
  },
  {
    name: 'readCalendarYear',
    method: 'GET',
    path: '/admin/calendar/{year}',
    tag: 'calendar',
    summary: say('一年的工作日历', 'The calendar of a year'),
    access: rules,
    params: year,
    answer: ref('CalendarYear'),
  },
  {
    name: 'saveCalendarYear',
    method: 'PUT',
    path: '/admin/calendar/{year}',
    tag: 'calendar',
    summary: say('保存一年的工作日历', 'Save the calendar of a year'),
    access: rules,
    params: year,
    body: object({
      revision: integer(),
      off: array(day, { maxItems: 366 }),
      work: array(day, { maxItems: 366 }),
      source: words(400),
    }),
    answer: ref('CalendarYear'),
  },
  {
    name: 'listParameters',
    method: 'GET',
    path: '/admin/parameters',
    tag: 'parameters',
    summary: say('政策参数及其沿革', 'Policy parameters and their history'),
    access: rules,
    query: object({}, { q: string(80), key: string(120) }),
    answer: list(ref('Parameter')),
  },
  {
    name: 'setParameter',
    method: 'POST',
    path: '/admin/parameters',
    tag: 'parameters',
    summary: say(
      '新的参数值，自某日起施行，附依据',
      'A new value from a day on, with its legal basis',
    ),
    access: rules,
    body: object(
      {
        key: string(120, { minLength: 1, pattern: '^[^\\s/?#%&\\p{Cc}]+$' }),
        value: json,
        from: day,
        basis: words(1000),
      },
      { unit: string(80), note: nullable(string(1000)) },
    ),
    status: 201,
    answer: ref('Parameter'),
  },
];

const securityRoutes: RouteContract[] = [
  {
    name: 'listTokens',
    method: 'GET',
    path: '/admin/tokens',
    tag: 'security',
    summary: say('接口令牌', 'Tokens of machines'),
    access: security,
    answer: list(ref('Token')),
  },
  {
    name: 'createToken',
    method: 'POST',
    path: '/admin/tokens',
    tag: 'security',
    summary: say('新建令牌；只显示一次', 'A new token; shown once'),
    access: security,
    body: object(
      { name: words(200), capabilities: array(ref('TokenCapability'), { maxItems: 10 }) },
      { person: nullable(id), expiresAt: nullable(string(40, { format: 'date-time' })) },
    ),
    status: 201,
    answer: object({ token: ref('Token'), secret: nullable(string(200)) }),
  },
  {
    name: 'revokeToken',
    method: 'DELETE',
    path: '/admin/tokens/{id}',
    tag: 'security',
    summary: say('吊销令牌', 'Revoke a token'),
    access: security,
    params: object({ id }),
  },
  {
    name: 'listAudit',
    method: 'GET',
    path: '/admin/audit',
    tag: 'audit',
    summary: say('操作日志', 'The audit log'),
    access: audit,
    query: object({}, { q: string(80), action: string(120), person: string(80), ...paging }),
    answer: page(ref('AuditEntry')),
  },
  {
    name: 'readAuditChain',
    method: 'GET',
    path: '/admin/audit/{caseId}',
    tag: 'audit',
    summary: say('一件事项的审计链，附验证', 'The audit chain of a case, verified'),
    access: audit,
    params: object({ caseId: id }),
    answer: ref('AuditChain'),
  },
];

export const adminDesignRoutes: RouteContract[] = [...packs, ...rulesRoutes, ...securityRoutes];
