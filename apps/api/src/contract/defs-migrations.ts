import type { Schema } from './schema.ts';
import {
  array,
  boolean,
  describe,
  id,
  instant,
  integer,
  nullable,
  object,
  oneOf,
  string,
} from './schema.ts';

const keyed = (ref: (name: string) => Schema) => object({ key: string(80), title: ref('Text') });

/** Definitions of the versions of forms, and of what is stored going from one to the next. */
export const migrationDefs = (ref: (name: string) => Schema): Record<string, Schema> => ({
  MigrationRun: object({
    id,
    pack: string(80),
    state: oneOf('trying', 'tried', 'upgrading', 'upgraded', 'undoing', 'undone', 'failed'),
    total: describe('要看的记录和草稿数', integer()),
    dealt: integer(),
    same: describe('不用改动', integer()),
    changed: describe('改为新版，内容都在', integer()),
    noted: describe('改为新版，有按设置留在历史里或留空的内容', integer()),
    stopped: describe('保持原样，等人处理', integer()),
    undone: integer(),
    kept: describe('此后有人改过、没有撤销的', integer()),
    reason: nullable(string(1000)),
    by: nullable(ref('PersonRef')),
    at: instant,
    endedAt: nullable(instant),
  }),
  MigrationItem: object({
    id,
    outcome: oneOf('changed', 'noted', 'stopped'),
    undo: nullable(oneOf('undone', 'kept')),
    register: describe('所在台账；草稿为空', nullable(keyed(ref))),
    record: describe('看得到的人才有', nullable(object({ id, title: string(400) }))),
    procedure: describe('草稿所属的流程', nullable(ref('Text'))),
    person: describe('草稿的主人', nullable(ref('PersonRef'))),
    findings: array(
      object({
        severity: oneOf('stop', 'note'),
        code: string(40),
        path: string(1000),
        label: ref('Text'),
        reason: ref('Text'),
      }),
    ),
  }),
  FormVersion: object({
    version: integer(1),
    publication: id,
    publishedAt: instant,
    publishedBy: nullable(ref('PersonRef')),
    state: oneOf('published', 'retired'),
    procedures: describe(
      '用这一版的流程',
      array(
        object({
          key: string(80),
          title: ref('Text'),
          version: integer(1),
          live: boolean,
          running: integer(),
        }),
      ),
    ),
    registers: array(object({ key: string(80), title: ref('Text'), live: boolean })),
    migration: describe('发布时对已有数据的迁移', nullable(ref('MigrationRun'))),
  }),
});
