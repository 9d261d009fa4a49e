import { adminDefs } from './defs-admin.ts';
import { caseDefs } from './defs-case.ts';
import { connectorDefs } from './defs-connectors.ts';
import { designDefs } from './defs-design.ts';
import { migrationDefs } from './defs-migrations.ts';
import { publicDefs } from './defs-public.ts';
import { registerDefs } from './defs-registers.ts';
import type { Schema } from './schema.ts';
import {
  array,
  boolean,
  day,
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

/** A reference to a named definition. */
export const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

const common: Record<string, Schema> = {
  Text: object({ 'zh-CN': string(4000) }, { en: string(4000) }),
  PersonRef: object({ id, name: string() }),
  UnitRef: object({ id, name: string() }),
  PostRef: object({
    post: string(80),
    title: ref('Text'),
    unit: object({ id, name: string(), level: string(40) }),
  }),
  Due: object(
    {
      at: instant,
      day,
      provisional: boolean,
      state: oneOf('none', 'ok', 'soon', 'overdue'),
    },
    {
      workingDaysLeft: { type: 'integer', description: '剩余工作日，逾期时为负' },
      pausedAt: instant,
    },
  ),
  FieldProblem: object(
    { pointer: string(1000), code: string(120), message: string(2000) },
    { params: { type: 'object', additionalProperties: json } },
  ),
  ProblemDocument: object(
    {
      type: string(400),
      title: string(400),
      status: integer(400, 599),
      code: string(120),
      errors: array(ref('FieldProblem')),
      requestId: string(80),
    },
    { detail: string(4000), params: { type: 'object', additionalProperties: json } },
  ),
  FileRef: object({ id, name: string(255), size: integer(), type: string(120), hash: string(64) }),
  NextStep: object({ step: ref('Text'), people: array(ref('PersonRef')) }),
  Me: object({
    id,
    name: string(),
    username: string(80),
    posts: array(ref('PostRef')),
    roles: array(string(80)),
    capabilities: array(string(80)),
  }),
  DirectoryPerson: object({
    id,
    name: string(),
    unit: nullable(ref('UnitRef')),
    posts: array(ref('PostRef')),
  }),
  DirectoryUnit: object({
    id,
    name: string(),
    code: string(80),
    level: string(40),
    line: string(40),
    parent: nullable(id),
    children: { type: 'integer', minimum: 0, description: '下级数' },
    within: describe('所在的各级单位，由上到下，不含最上级', array(string())),
  }),
  Region: object({
    code: string(80),
    name: string(),
    level: string(40),
    parent: nullable(string(80)),
    children: integer(),
  }),
};

/** Every named definition that routes share. */
export const defs: Record<string, Schema> = {
  ...common,
  ...caseDefs(ref),
  ...registerDefs(ref),
  ...publicDefs(ref),
  ...adminDefs(ref),
  ...connectorDefs(ref),
  ...designDefs(ref),
  ...migrationDefs(ref),
};
