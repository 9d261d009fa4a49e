import { defineStep } from '../../core/index.ts';
import { enter, on } from './behaviour.ts';
import { connectorConfigSchema, type ConnectorConfig } from './config.gen.ts';

/** 外部系统: a call that is retried outside; failing, it is an incident and never loses the case. */
export const connector = defineStep<ConnectorConfig>({
  kind: 'connector',
  version: 1,
  bpmn: 'serviceTask',
  group: 'automatic',
  title: { 'zh-CN': '连接外部系统', en: 'Connector' },
  description: {
    'zh-CN': '调用外部系统；失败时挂起，由管理员重试或跳过。',
    en: 'Calls another system; a failure waits for an administrator.',
  },
  configSchema: connectorConfigSchema,
  example: { connector: 'echo', input: '{ amount: n }' },
  irreversible: true,
  uses: ({ input }) => ({ expressions: [{ path: '/input', feel: input }] }),
  enter,
  on,
});
