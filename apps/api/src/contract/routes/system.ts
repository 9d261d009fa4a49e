import { ref } from '../defs.ts';
import type { RouteContract } from '../route.ts';
import { anyone, having, say, signedIn } from '../route.ts';
import { array, boolean, id, object, oneOf, page, string } from '../schema.ts';
import { paging } from './work.ts';

const tag = 'system';

export const systemRoutes: RouteContract[] = [
  {
    name: 'listNotices',
    method: 'GET',
    path: '/public/notices',
    tag: 'public',
    summary: say('公示', 'Public notices'),
    access: anyone,
    query: object({}, { q: string(80), ...paging }),
    answer: page(ref('NoticeItem')),
  },
  {
    name: 'readNotice',
    method: 'GET',
    path: '/public/notices/{id}',
    tag: 'public',
    summary: say('一则公示，个人信息已脱敏', 'A public notice, personal data masked'),
    access: anyone,
    params: object({ id }),
    answer: ref('Notice'),
  },
  {
    name: 'readHealth',
    method: 'GET',
    path: '/health',
    tag,
    summary: say('进程在运行', 'The process lives'),
    access: anyone,
    answer: object({ status: oneOf('ok') }),
  },
  {
    name: 'readReady',
    method: 'GET',
    path: '/ready',
    tag,
    summary: say(
      '数据库、Temporal、工作进程就绪；否则 503',
      'Database, Temporal and worker are ready; else 503',
    ),
    access: anyone,
    answer: object({
      status: oneOf('ready', 'not-ready'),
      checks: array(object({ name: oneOf('database', 'temporal', 'worker'), ok: boolean })),
    }),
  },
  {
    name: 'readMetrics',
    method: 'GET',
    path: '/metrics',
    tag,
    summary: say('Prometheus 指标', 'Prometheus metrics'),
    access: having('operations'),
    sends: 'text',
  },
  {
    name: 'readOpenApi',
    method: 'GET',
    path: '/openapi.json',
    tag,
    summary: say('OpenAPI 3.1 文档', 'This contract as OpenAPI 3.1'),
    access: anyone,
    answer: { type: 'object' },
  },
  {
    name: 'readDocs',
    method: 'GET',
    path: '/docs',
    tag,
    summary: say('试用接口的页面', 'A page to try the API'),
    access: anyone,
    sends: 'html',
  },
  {
    name: 'readDocsAsset',
    method: 'GET',
    path: '/docs/{file}',
    tag,
    summary: say('该页面的文件', 'Files of that page'),
    access: anyone,
    params: object({ file: string(80, { pattern: '^[a-z0-9.-]+$' }) }),
    sends: 'file',
  },
  {
    name: 'watchEvents',
    method: 'GET',
    path: '/events',
    tag,
    summary: say('实时变化（SSE）', 'Live changes by server-sent events'),
    access: signedIn,
    sends: 'events',
  },
];
