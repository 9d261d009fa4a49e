import { ref } from '../defs.ts';
import type { RouteContract } from '../route.ts';
import { having, say } from '../route.ts';
import {
  array,
  id,
  instant,
  integer,
  json,
  nullable,
  object,
  oneOf,
  page,
  string,
  words,
} from '../schema.ts';
import { paging } from './work.ts';

const tag = 'operations';
const access = having('operations');

export const operationRoutes: RouteContract[] = [
  {
    name: 'listIncidents',
    method: 'GET',
    path: '/operations/incidents',
    tag,
    summary: say('待处理的异常', 'Open incidents'),
    access,
    query: object({}, { q: string(80), procedure: string(80), ...paging }),
    answer: page(ref('OpenIncident')),
  },
  {
    name: 'resolveIncident',
    method: 'POST',
    path: '/operations/incidents/{caseId}/{incidentId}',
    tag,
    summary: say('重试、跳过、改输入、指定人员', 'Retry, skip, change the input or name people'),
    access,
    params: object({ caseId: id, incidentId: id }),
    body: object(
      { how: oneOf('retry', 'skip', 'change-input', 'assign'), reason: words(1000) },
      { input: json, people: array(id, { minItems: 1, maxItems: 50 }) },
    ),
    answer: ref('Acted'),
  },
  {
    name: 'listRunningCases',
    method: 'GET',
    path: '/operations/cases',
    tag,
    summary: say('在办事项', 'Running cases'),
    access,
    query: object(
      {},
      { q: string(80), procedure: string(80), bundle: string(64), step: string(80), ...paging },
    ),
    answer: page(
      object({
        case: ref('CaseItem'),
        bundle: string(64),
        version: integer(),
        revision: integer(),
        incidents: integer(),
        lastEventAt: nullable(instant),
      }),
    ),
  },
  {
    name: 'decodePayloads',
    method: 'POST',
    path: '/codec/decode',
    tag,
    summary: say(
      'Temporal 编解码协议：供运维工具读取',
      "Temporal codec protocol, for operators' tools",
    ),
    access,
    repeat: 'free',
    body: {
      type: 'object',
      properties: { payloads: array({ type: 'object' }) },
      required: ['payloads'],
    },
    answer: {
      type: 'object',
      properties: { payloads: array({ type: 'object' }) },
      required: ['payloads'],
    },
  },
];
