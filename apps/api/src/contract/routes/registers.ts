import { ref } from '../defs.ts';
import type { RouteContract } from '../route.ts';
import { say, signedIn } from '../route.ts';
import { id, integer, key, list, object, oneOf, page, string, words } from '../schema.ts';
import { paging } from './work.ts';

const tag = 'registers';
const access = signedIn;
const data = { type: 'object', tsType: 'FormData' } as const;
const ofRegister = object({ key });
const ofRecord = object({ key, id });
const revision = integer(1);
const reason = words(1000);

/** What narrows a list and its export. */
const narrowing = {
  q: string(80),
  filter: string(2000),
  unit: string(80),
  state: oneOf('live', 'void', 'locked'),
  sort: oneOf('updated', 'title'),
};

const reads: RouteContract[] = [
  {
    name: 'listRegisters',
    method: 'GET',
    path: '/registers',
    tag,
    summary: say('我可以查看的台账', 'Registers that I may see'),
    access,
    answer: list(ref('RegisterItem')),
  },
  {
    name: 'readRegister',
    method: 'GET',
    path: '/registers/{key}',
    tag,
    summary: say('台账的表单、列和筛选条件', 'Form, columns and filters of a register'),
    access,
    params: ofRegister,
    answer: ref('RegisterView'),
  },
  {
    name: 'listRecords',
    method: 'GET',
    path: '/registers/{key}/records',
    tag,
    summary: say(
      '记录：按内容或拼音首字母查找，按条件筛选',
      'Records, found by words or pinyin initials, narrowed by filters',
    ),
    access,
    params: ofRegister,
    query: object({}, { ...narrowing, ...paging }),
    answer: page(ref('RecordItem')),
  },
  {
    name: 'readRecord',
    method: 'GET',
    path: '/registers/{key}/records/{id}',
    tag,
    summary: say('一条记录', 'A record'),
    access,
    params: ofRecord,
    answer: ref('RecordView'),
  },
  {
    name: 'readRecordHistory',
    method: 'GET',
    path: '/registers/{key}/records/{id}/history',
    tag,
    summary: say('记录的每一次变更', 'Every change of a record'),
    access,
    params: ofRecord,
    answer: list(ref('RecordHistoryItem')),
  },
];

const writes: RouteContract[] = [
  {
    name: 'createRecord',
    method: 'POST',
    path: '/registers/{key}/records',
    tag,
    summary: say('登记', 'Add a record'),
    access,
    params: ofRegister,
    body: object({ data }),
    limit: 2 * 1024 * 1024,
    status: 201,
    answer: ref('RecordView'),
  },
  {
    name: 'findAlike',
    method: 'POST',
    path: '/registers/{key}/alike',
    tag,
    summary: say('查重：内容相同的记录', 'Records that are alike'),
    access,
    repeat: 'free',
    params: ofRegister,
    body: object({ data }, { except: id }),
    limit: 2 * 1024 * 1024,
    answer: list(ref('Alike')),
  },
  {
    name: 'changeRecord',
    method: 'PUT',
    path: '/registers/{key}/records/{id}',
    tag,
    summary: say('修改；版本过期时 409', 'Change a record; 409 when the revision is stale'),
    access,
    params: ofRecord,
    body: object({ data, revision }),
    limit: 2 * 1024 * 1024,
    answer: ref('RecordView'),
  },
  {
    name: 'correctRecord',
    method: 'POST',
    path: '/registers/{key}/records/{id}/correct',
    tag,
    summary: say('更正已锁定的记录，须写明理由', 'Correct a locked record, with a reason'),
    access,
    params: ofRecord,
    body: object({ data, revision, reason }),
    limit: 2 * 1024 * 1024,
    answer: ref('RecordView'),
  },
  {
    name: 'lockRecord',
    method: 'POST',
    path: '/registers/{key}/records/{id}/lock',
    tag,
    summary: say('锁定', 'Lock a record'),
    access,
    params: ofRecord,
    body: object({ revision }),
    answer: ref('RecordView'),
  },
  {
    name: 'unlockRecord',
    method: 'POST',
    path: '/registers/{key}/records/{id}/unlock',
    tag,
    summary: say('解除锁定，须写明理由', 'Unlock a record, with a reason'),
    access,
    params: ofRecord,
    body: object({ revision, reason }),
    answer: ref('RecordView'),
  },
  {
    name: 'voidRecord',
    method: 'POST',
    path: '/registers/{key}/records/{id}/void',
    tag,
    summary: say('作废，须写明理由', 'Declare a record void, with a reason'),
    access,
    params: ofRecord,
    body: object({ revision, reason }),
    answer: ref('RecordView'),
  },
];

export const registerRoutes: RouteContract[] = [...reads, ...writes];
