import type { JsonSchema } from '@yishi/forms';

/** What the installation sets for its robots. */
export interface RobotSettings {
  robots: Robot[];
  /** Where messages may go; WeCom itself when absent. */
  origins: string[];
}

export interface Robot {
  /** The name by which procedures know it. */
  name: string;
  /** The robot's address as WeCom gives it, key and all: a secret. */
  url: string;
  /** Signs each message, for a gateway that checks it; WeCom itself does not. */
  secret?: string;
}

export const configSchema: JsonSchema = {
  type: 'object',
  properties: {
    robots: {
      type: 'array',
      title: '群机器人',
      'x-en': 'Group robots',
      minItems: 1,
      maxItems: 50,
      items: {
        type: 'object',
        properties: {
          name: {
            type: 'string',
            title: '名称（流程中按名称选用）',
            'x-en': 'Name (by which procedures pick it)',
            minLength: 1,
            maxLength: 60,
          },
          url: {
            type: 'string',
            title: '企业微信给出的地址',
            'x-en': 'Address given by WeCom',
            minLength: 1,
            maxLength: 400,
            writeOnly: true,
          },
          secret: {
            type: 'string',
            title: '签名密钥（经网关转发时才需要）',
            'x-en': 'Signing secret (for a gateway only)',
            maxLength: 200,
            writeOnly: true,
          },
        },
        required: ['name', 'url'],
        additionalProperties: false,
      },
    },
    origins: {
      type: 'array',
      title: '允许发往的地址（不填时只允许企业微信）',
      'x-en': 'Allowed origins (WeCom alone when empty)',
      maxItems: 20,
      items: { type: 'string', title: '地址', 'x-en': 'Origin', maxLength: 200 },
      'x-more': true,
    },
  },
  required: ['robots'],
  additionalProperties: false,
};

const wecom = 'https://qyapi.weixin.qq.com';

type Read = { settings: RobotSettings; faults?: undefined } | { faults: string[] };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The settings, or why they cannot be used; no address and no secret is in the words. */
export function readSettings(given: unknown): Read {
  const robots: unknown = isRecord(given) ? given['robots'] : undefined;
  if (!isRecord(given) || !Array.isArray(robots) || robots.length === 0) {
    return { faults: ['还没有设置群机器人'] };
  }
  const origins = given['origins'] ?? [wecom];
  if (!Array.isArray(origins) || !origins.every((one) => typeof one === 'string')) {
    return { faults: ['允许发往的地址有误'] };
  }
  const names = robots.map((robot: unknown) => (isRecord(robot) ? robot['name'] : undefined));
  const faults = robots.flatMap((robot: unknown, at) => [
    ...(names.indexOf(names[at]) < at ? [`有两个机器人叫“${String(names[at])}”`] : []),
    ...faultsOf(robot, origins),
  ]);
  if (faults.length > 0) return { faults };
  return { settings: { robots: robots as Robot[], origins } };
}

function faultsOf(robot: unknown, origins: readonly string[]): string[] {
  if (!isRecord(robot) || typeof robot['name'] !== 'string') return ['有一个机器人没有名称'];
  const { name, url, secret } = robot;
  if (typeof url !== 'string') return [`机器人“${name}”没有地址`];
  if (secret !== undefined && (typeof secret !== 'string' || secret.length < 16)) {
    return [`机器人“${name}”的签名密钥应至少 16 个字符`];
  }
  const origin = URL.parse(url)?.origin;
  return origin !== undefined && origins.includes(origin)
    ? []
    : [`机器人“${name}”的地址不在允许的范围内`];
}
