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

const form: Schema = { tsType: 'CompiledForm', description: '编译后的表单' };

/** Definitions of forms that are open to the public, and of what is sent in. */
export const publicDefs = (ref: (name: string) => Schema): Record<string, Schema> => ({
  PublicFormState: oneOf('open', 'closed', 'expired', 'full', 'paused'),
  PublicForm: object({
    state: ref('PublicFormState'),
    title: ref('Text'),
    words: nullable(ref('Text')),
    unit: string(),
    purpose: describe('收集个人信息的用途；为空表示不收集', nullable(ref('Text'))),
    closesAt: nullable(instant),
    left: describe('剩余名额；为空表示不限', nullable(integer())),
    form: describe('不能填写时为空', nullable(form)),
    view: string(80),
    ticket: describe('提交时带回，一次有效', string(200)),
  }),
  AnswerState: oneOf('received', 'handling', 'done', 'declined'),
  PublicAnswer: object({
    title: ref('Text'),
    unit: string(),
    state: ref('AnswerState'),
    reply: nullable(string(2000)),
    at: instant,
    updatedAt: instant,
  }),
  RecordAnswer: object({
    form: ref('Text'),
    state: ref('AnswerState'),
    reply: nullable(string(2000)),
    at: instant,
    agreed: describe('提交人同意了个人信息用途', boolean),
    may: describe('可以答复', boolean),
  }),
  PublicLink: object({
    id,
    key: string(40),
    register: object({ key: string(80), title: ref('Text') }),
    view: string(80),
    unit: ref('UnitRef'),
    title: ref('Text'),
    words: nullable(ref('Text')),
    purpose: nullable(ref('Text')),
    closesAt: nullable(instant),
    quota: nullable(integer(1)),
    perHour: integer(1),
    taken: integer(),
    state: ref('PublicFormState'),
    hindrances: describe('不能填写的原因', array(ref('PublicHindrance'))),
    createdAt: instant,
    createdBy: nullable(ref('PersonRef')),
    closedAt: nullable(instant),
    revision: integer(),
  }),
  PublicHindrance: object({
    why: oneOf('staff-field', 'no-title', 'nothing-to-fill', 'no-view', 'register-closed'),
    fields: array(ref('Text')),
  }),
  PublicSource: object({
    register: string(80),
    title: ref('Text'),
    views: array(
      object({
        view: string(80),
        personal: describe('含个人信息，开放时须写明用途', boolean),
        hindrances: array(ref('PublicHindrance')),
      }),
    ),
  }),
});
