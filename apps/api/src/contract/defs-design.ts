import type { Schema } from './schema.ts';
import {
  array,
  boolean,
  describe,
  id,
  instant,
  integer,
  json,
  nullable,
  object,
  oneOf,
  string,
} from './schema.ts';

const place = object({ parent: nullable(id), list: string(40), before: nullable(id) });
const node: Schema = {
  type: 'object',
  properties: { id },
  required: ['id'],
  additionalProperties: true,
};
const form: Schema = { type: 'object', tsType: 'FormDefinition' };
const procedure: Schema = { type: 'object', tsType: 'ProcedureDefinition' };
const kind = (type: string): Schema => ({ type: 'string', enum: [type] });

const design = (ref: (name: string) => Schema) => ({
  id,
  pack: object({ key: string(80), title: ref('Text') }),
  key: string(80),
  state: ref('DesignState'),
  right: ref('DesignRight'),
});

/** Definitions of what administrators design in the browser. */
export const designDefs = (ref: (name: string) => Schema): Record<string, Schema> => ({
  EditOperation: {
    description: '对表单或流程的一处修改：插入、删除、移动、设置',
    oneOf: [
      object({ type: kind('insert'), place, node }),
      object({ type: kind('remove'), place, node }),
      object({ type: kind('move'), id, from: place, to: place }),
      object(
        {
          type: kind('set'),
          id: nullable(id),
          path: array(string(200), { minItems: 1, maxItems: 12 }),
        },
        { value: json, was: json },
      ),
    ],
    tsType: 'Operation',
  },
  RegisterChoice: object({
    id: string(64),
    label: ref('Text'),
    title: describe('可以作为记录的名称', boolean),
    filter: describe('可以用来筛选', boolean),
    unit: describe('可以表示所属单位', boolean),
    unique: describe('相同时可能是重复登记', boolean),
    personal: describe('是个人信息', boolean),
    words: describe('内容是文字', boolean),
  }),
  Unkept: object({
    pointer: describe('JSON 指针，指向文件中的位置', string(Number.MAX_SAFE_INTEGER)),
    keyword: string(Number.MAX_SAFE_INTEGER),
    words: object({ 'zh-CN': string(4000), en: string(4000) }),
  }),
  DesignEdit: object({
    seq: integer(1),
    by: ref('PersonRef'),
    at: instant,
    operations: array(ref('EditOperation')),
    words: array(ref('Text')),
    of: nullable(object({ type: oneOf('undo', 'redo'), seq: integer(1) })),
  }),
  DesignState: object({
    revision: integer(),
    edits: describe('此后的各次修改，含本次', array(ref('DesignEdit'))),
    undo: describe('自己可撤销的一次修改', nullable(array(ref('Text')))),
    redo: nullable(array(ref('Text'))),
    editors: describe('正在编辑的其他人', array(ref('PersonRef'))),
  }),
  FormDesign: object({ kind: kind('form'), content: form, base: nullable(form), ...design(ref) }),
  ProcedureDesign: object({
    kind: kind('procedure'),
    content: procedure,
    base: nullable(procedure),
    ...design(ref),
  }),
  Design: {
    description: 'content 是设计稿，base 是已发布的内容',
    oneOf: [ref('FormDesign'), ref('ProcedureDesign')],
  },
  FieldGroup: describe('可以放进任何表单的一组字段', object({ id, content: form })),
  DesignRight: describe(
    '对一个流程包能做什么，归谁负责',
    object({
      may: oneOf('edit', 'read', 'copy'),
      governs: describe('可以改适用范围和负责人', boolean),
      unit: describe('适用的单位及其下级；空为全区', nullable(ref('UnitRef'))),
      owners: describe('能修改的人；空为该单位的流程管理员', array(ref('DesignOwner'))),
    }),
  ),
  DesignOwner: {
    oneOf: [
      object({ type: kind('person'), person: ref('PersonRef') }),
      object({
        type: kind('post'),
        post: object({ key: string(80), title: ref('Text') }),
        unit: nullable(ref('UnitRef')),
      }),
    ],
  },
  Publication: describe(
    '发布申请',
    object({
      id,
      design: id,
      title: ref('Text'),
      unit: nullable(ref('UnitRef')),
      state: oneOf('waiting', 'published', 'returned', 'withdrawn'),
      changes: array(ref('PackChange')),
      running: describe('沿用原版本的在办事项数', integer()),
      advice: describe('检查提出的建议', array(ref('Text'))),
      scenarios: describe('通过的试运行场景数', integer()),
      note: string(1000),
      by: ref('PersonRef'),
      at: instant,
      decidedBy: nullable(ref('PersonRef')),
      decidedAt: nullable(instant),
      opinion: string(1000),
      decides: describe('可以由本人批准或退回', boolean),
      withdraws: describe('可以由本人撤回', boolean),
    }),
  ),
  DesignItem: object({
    right: ref('DesignRight'),
    design: nullable(id),
    pack: object({ key: string(80), title: ref('Text') }),
    key: string(80),
    title: ref('Text'),
    state: oneOf('published', 'changed', 'new'),
    size: describe('字段数或步骤数', integer()),
    publishedAt: nullable(instant),
    updatedAt: nullable(instant),
    updatedBy: nullable(ref('PersonRef')),
  }),
});
