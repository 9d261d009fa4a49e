import { ref } from '../defs.ts';
import type { RouteContract } from '../route.ts';
import { having, say } from '../route.ts';
import {
  array,
  boolean,
  id,
  instant,
  key,
  nullable,
  object,
  oneOf,
  page,
  string,
  words,
} from '../schema.ts';
import { paging } from './work.ts';

const access = having('design.edit');
const publish = having('design.publish');
const tag = 'designs';
const ofForm = object({ pack: key, key });
const one = object({ id });
const register = { type: 'object', tsType: 'RegisterDefinition' } as const;

/** Versions of forms, and what is stored going from one to the next. */
export const migrationRoutes: RouteContract[] = [
  {
    name: 'readRegisterSetup',
    method: 'GET',
    path: '/admin/forms/{pack}/{key}/register',
    tag,
    summary: say(
      '由已发布的表单建台账：可用的字段，和已有的台账',
      'Fields with which a published form can be kept as a register, and the one that there is',
    ),
    access: publish,
    params: ofForm,
    answer: object({
      title: ref('Text'),
      fields: array(ref('RegisterChoice')),
      register: nullable(register),
      taken: boolean,
    }),
  },
  {
    name: 'previewRegister',
    method: 'POST',
    path: '/admin/forms/{pack}/{key}/register/preview',
    tag,
    summary: say(
      '看建立或修改台账会改变什么',
      'What making or changing the register of a form would change',
    ),
    access: publish,
    params: ofForm,
    body: object({ register }),
    answer: ref('PackPreview'),
  },
  {
    name: 'listFormVersions',
    method: 'GET',
    path: '/admin/forms/{pack}/{key}/versions',
    tag,
    summary: say('表单的各版本，新的在前', 'The versions of a form, newest first'),
    access,
    params: ofForm,
    answer: object({
      pack: object({ key: string(80), title: ref('Text') }),
      key: string(80),
      title: ref('Text'),
      draft: nullable(object({ id, updatedAt: instant, updatedBy: nullable(ref('PersonRef')) })),
      versions: array(ref('FormVersion')),
    }),
  },
  {
    name: 'readFormVersion',
    method: 'GET',
    path: '/admin/forms/{pack}/{key}/versions/{publication}',
    tag,
    summary: say('一个版本的内容', 'What a version holds'),
    access,
    params: object({ pack: key, key, publication: id }),
    answer: object({ definition: { type: 'object', tsType: 'FormDefinition' } }),
  },
  {
    name: 'tryMigration',
    method: 'POST',
    path: '/admin/migrations',
    tag,
    summary: say(
      '对已有数据试运行一次预览过的发布，什么都不写',
      'Try a previewed publication on what is stored; nothing is written',
    ),
    access,
    body: object({ preview: id }),
    status: 201,
    answer: ref('MigrationRun'),
  },
  {
    name: 'readMigration',
    method: 'GET',
    path: '/admin/migrations/{id}',
    tag,
    summary: say('一次迁移或试运行的进度', 'How far a migration or a trial is'),
    access,
    params: one,
    answer: ref('MigrationRun'),
  },
  {
    name: 'listMigrationItems',
    method: 'GET',
    path: '/admin/migrations/{id}/items',
    tag,
    summary: say('逐条结果', 'What became of each'),
    access,
    params: one,
    query: object({}, { outcome: oneOf('changed', 'noted', 'stopped', 'kept'), ...paging }),
    answer: page(ref('MigrationItem')),
  },
  {
    name: 'undoMigration',
    method: 'POST',
    path: '/admin/migrations/{id}/undo',
    tag,
    summary: say(
      '撤销一次迁移；此后有人改过的保持不变',
      'Undo a migration; what somebody has changed since stays',
    ),
    access,
    params: one,
    body: object({ reason: words(1000) }),
    answer: ref('MigrationRun'),
  },
];
