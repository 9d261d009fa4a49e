/** What the installation sets under `wecom-robot` in its connectors.json. */
export interface RobotSettings {
  robots: Record<string, Robot>;
  /** Where messages may go; WeCom itself when absent. */
  origins: string[];
}

export interface Robot {
  /** The robot's address as WeCom gives it, key and all: a secret. */
  url: string;
  /** Signs each message, for a gateway that checks it; WeCom itself does not. */
  secret?: string;
}

const wecom = 'https://qyapi.weixin.qq.com';

type Read = { settings: RobotSettings; faults?: undefined } | { faults: string[] };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The settings, or why they cannot be used; no address and no secret is in the words. */
export function readSettings(given: unknown): Read {
  if (given === undefined) return { faults: ['还没有设置群机器人'] };
  if (!isRecord(given) || !isRecord(given['robots'])) return { faults: ['缺少 robots'] };
  const origins = given['origins'] ?? [wecom];
  if (!Array.isArray(origins) || !origins.every((one) => typeof one === 'string')) {
    return { faults: ['origins 应为一组地址'] };
  }
  const robots = Object.entries(given['robots']);
  const faults = robots.flatMap(([name, robot]) => faultsOf(name, robot, origins));
  if (faults.length > 0) return { faults };
  return { settings: { robots: Object.fromEntries(robots) as Record<string, Robot>, origins } };
}

function faultsOf(name: string, robot: unknown, origins: readonly string[]): string[] {
  if (!isRecord(robot) || typeof robot['url'] !== 'string') return [`机器人“${name}”没有地址`];
  const { secret } = robot;
  if (secret !== undefined && (typeof secret !== 'string' || secret.length < 16)) {
    return [`机器人“${name}”的签名密钥应至少 16 个字符`];
  }
  const origin = URL.parse(robot['url'])?.origin;
  return origin !== undefined && origins.includes(origin)
    ? []
    : [`机器人“${name}”的地址不在允许的范围内`];
}
