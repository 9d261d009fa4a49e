import type { Schema } from './schema.ts';
import {
  array,
  boolean,
  describe,
  instant,
  integer,
  key,
  nullable,
  object,
  oneOf,
  string,
} from './schema.ts';

/** Definitions of the ways out of the installation. */
export const connectorDefs = (ref: (name: string) => Schema): Record<string, Schema> => ({
  ConnectorOutcome: oneOf('done', 'later', 'refused'),
  ConnectorCall: object({
    at: instant,
    outcome: ref('ConnectorOutcome'),
    words: string(2000),
    took: describe('毫秒', integer()),
    case: nullable(object({ id: string(80), number: string(80) })),
  }),
  ConnectorItem: object({
    key: describe('流程按它选用', key),
    connector: string(80),
    title: ref('Text'),
    description: ref('Text'),
    state: oneOf('unset', 'ready', 'wrong', 'disabled'),
    faults: array(string(1000)),
    trials: array(ref('Text')),
    last: nullable(ref('ConnectorCall')),
    failures: describe('最近七天没有送达的次数', integer()),
  }),
  ConnectorKind: object({
    key: string(80),
    title: ref('Text'),
    description: ref('Text'),
    many: boolean,
    configSchema: { type: 'object', tsType: 'JsonSchema' },
  }),
});
