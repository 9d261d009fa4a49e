import { ref } from '../defs.ts';
import type { RouteContract } from '../route.ts';
import { anyone, having, say, signedIn } from '../route.ts';
import {
  boolean,
  describe,
  hash,
  id,
  instant,
  integer,
  key,
  list,
  nullable,
  object,
  string,
  words,
} from '../schema.ts';

const linkKey = string(40, { pattern: '^[A-Za-z0-9_-]{16,40}$' });
const said = object({ 'zh-CN': words(2000) }, { en: string(2000) });
const manage = having('design.publish');

const open: RouteContract[] = [
  {
    name: 'readPublicForm',
    method: 'GET',
    path: '/public/forms/{key}',
    tag: 'public',
    summary: say('向公众开放的表单', 'A form that is open to the public'),
    access: anyone,
    params: object({ key: linkKey }),
    answer: ref('PublicForm'),
  },
  {
    name: 'readPublicValidator',
    method: 'GET',
    path: '/public/forms/{key}/{hash}/validator.js',
    tag: 'public',
    summary: say('公众表单的校验模块', 'The validator module of a form that is open to the public'),
    access: anyone,
    params: object({ key: linkKey, hash }),
    sends: 'javascript',
  },
  {
    name: 'sendPublicAnswer',
    method: 'POST',
    path: '/public/forms/{key}/answers',
    tag: 'public',
    summary: say('提交公众表单，得到查询码', 'Send in a public form; gives a tracking code'),
    access: anyone,
    params: object({ key: linkKey }),
    body: object({
      data: { type: 'object', tsType: 'FormData' },
      ticket: string(200),
      agreed: describe('同意个人信息用途', boolean),
      website: describe('须为空：只有自动程序会填', string(400)),
    }),
    limit: 512 * 1024,
    status: 201,
    answer: object({ code: string(20), at: instant }),
  },
  {
    name: 'readPublicAnswer',
    method: 'GET',
    path: '/public/answers/{code}',
    tag: 'public',
    summary: say('凭查询码查看办理情况', 'How things stand, by tracking code'),
    access: anyone,
    params: object({ code: string(40, { pattern: '^[A-Za-z0-9 -]+$' }) }),
    answer: ref('PublicAnswer'),
  },
  {
    name: 'listPublicRegions',
    method: 'GET',
    path: '/public/regions',
    tag: 'public',
    summary: say('行政区划，供公众表单选择', 'Regions, for public forms to choose from'),
    access: anyone,
    query: object({}, { parent: string(80) }),
    answer: list(ref('Region')),
  },
];

const keeping: RouteContract[] = [
  {
    name: 'listPublicLinks',
    method: 'GET',
    path: '/admin/public-forms',
    tag: 'admin',
    summary: say('向公众开放的表单', 'Forms that are or were open to the public'),
    access: manage,
    answer: list(ref('PublicLink')),
  },
  {
    name: 'listPublicSources',
    method: 'GET',
    path: '/admin/public-forms/sources',
    tag: 'admin',
    summary: say(
      '可以开放的台账和视图，以及不能开放的原因',
      'Registers and views that can be opened, and what stands in the way',
    ),
    access: manage,
    answer: list(ref('PublicSource')),
  },
  {
    name: 'openPublicForm',
    method: 'POST',
    path: '/admin/public-forms',
    tag: 'admin',
    summary: say('把台账的表单向公众开放', 'Open the form of a register to the public'),
    access: manage,
    body: object(
      {
        register: key,
        view: string(80, { minLength: 1 }),
        unit: id,
        title: said,
        words: nullable(said),
        purpose: nullable(said),
        closesAt: nullable(instant),
        perHour: integer(1, 10_000),
      },
      { quota: integer(1, 1_000_000) },
    ),
    status: 201,
    answer: ref('PublicLink'),
  },
  {
    name: 'changePublicForm',
    method: 'PUT',
    path: '/admin/public-forms/{id}',
    tag: 'admin',
    summary: say(
      '修改公众表单的名称、说明和限制；已在别处改过时 409',
      'Change name, words and limits; 409 when they were changed meanwhile',
    ),
    access: manage,
    params: object({ id }),
    body: object(
      {
        ...{ title: said, words: nullable(said), closesAt: nullable(instant) },
        perHour: integer(1, 10_000),
        revision: integer(),
      },
      { quota: integer(1, 1_000_000) },
    ),
    answer: ref('PublicLink'),
  },
  {
    name: 'closePublicForm',
    method: 'POST',
    path: '/admin/public-forms/{id}/close',
    tag: 'admin',
    summary: say('停止向公众开放', 'Close it to the public'),
    access: manage,
    params: object({ id }),
    answer: ref('PublicLink'),
  },
  {
    name: 'replyToSender',
    method: 'POST',
    path: '/registers/{key}/records/{id}/reply',
    tag: 'registers',
    summary: say('告知提交人办理情况', 'Tell the sender how things stand'),
    access: signedIn,
    params: object({ key, id }),
    body: object({ state: ref('AnswerState'), reply: nullable(words(2000)) }),
    answer: ref('RecordView'),
  },
];

export const publicFormRoutes: RouteContract[] = [...open, ...keeping];
