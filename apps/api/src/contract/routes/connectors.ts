import { ref } from '../defs.ts';
import type { RouteContract } from '../route.ts';
import { having, say } from '../route.ts';
import { array, boolean, integer, json, key, list, nullable, object, string } from '../schema.ts';

const tag = 'connectors';
/** Who designs procedures picks connectors and tries them; what they are set to is not theirs. */
const design = having('design.publish');
const security = having('security.manage');
const params = object({ key });

export const connectorRoutes: RouteContract[] = [
  {
    name: 'listConnectors',
    method: 'GET',
    path: '/admin/connectors',
    tag,
    summary: say('连接器，以及装不上的插件', 'Connectors, and plug-ins that were left out'),
    access: design,
    answer: object({
      items: array(ref('ConnectorItem')),
      kinds: array(ref('ConnectorKind')),
      leftOut: array(object({ name: string(), message: string(4000) })),
    }),
  },
  {
    name: 'readConnector',
    method: 'GET',
    path: '/admin/connectors/{key}',
    tag,
    summary: say('连接器的设置，密钥只显示已保存', 'Settings of a connector, secrets only as kept'),
    access: security,
    params,
    answer: object({ settings: json, revision: integer() }),
  },
  {
    name: 'saveConnector',
    method: 'PUT',
    path: '/admin/connectors/{key}',
    tag,
    summary: say(
      '设置连接器；密钥照“已保存”送回时不变',
      'Set a connector; a secret sent back as it was shown stays what it is',
    ),
    access: security,
    params,
    body: object({
      connector: string(80, { minLength: 1 }),
      settings: { type: 'object', tsType: 'Record<string, Json>' },
      revision: nullable(integer()),
    }),
    answer: ref('ConnectorItem'),
  },
  {
    name: 'switchConnector',
    method: 'PATCH',
    path: '/admin/connectors/{key}',
    tag,
    summary: say('停用或启用连接器', 'Switch a connector off or on'),
    access: security,
    params,
    body: object({ disabled: boolean }),
    answer: ref('ConnectorItem'),
  },
  {
    name: 'removeConnector',
    method: 'DELETE',
    path: '/admin/connectors/{key}',
    tag,
    summary: say('清除连接器的设置', 'Remove the settings of a connector'),
    access: security,
    params,
  },
  {
    name: 'tryConnector',
    method: 'POST',
    path: '/admin/connectors/{key}/trials',
    tag,
    summary: say('真实发送一次测试', 'Send a real test'),
    access: design,
    params,
    body: object({ trial: integer(0, 99) }),
    answer: object({
      outcome: ref('ConnectorOutcome'),
      words: string(2000),
      took: integer(),
      answer: json,
    }),
  },
  {
    name: 'listConnectorCalls',
    method: 'GET',
    path: '/admin/connectors/{key}/calls',
    tag,
    summary: say('最近的发送与失败', 'The last deliveries and failures'),
    access: security,
    params,
    answer: list(ref('ConnectorCall')),
  },
];
