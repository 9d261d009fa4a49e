import { ok, refuse } from '@yishi/policies';
import type { Problem, Result } from '@yishi/policies';
import type { Config } from './config.ts';
import { directories } from './directories.ts';
import { badSetting, missingSetting } from './problems.ts';
import { readRunningStack } from './running-stack.ts';

const defaults = {
  namespace: 'yishi',
  taskQueue: 'yishi',
  host: '127.0.0.1',
  port: 4400,
  timeZone: 'Asia/Shanghai',
};

/**
 * Reads the environment once into a typed configuration. Without DATABASE_URL or
 * TEMPORAL_ADDRESS the stack that runs on the data directory is used.
 */
export function readConfig(env: NodeJS.ProcessEnv): Result<Config> {
  const problems: Problem[] = [];
  const places = directories(env);
  const running = readRunningStack(places.dataDir);
  const databaseUrl = env['DATABASE_URL'] || running?.databaseUrl || '';
  const address = env['TEMPORAL_ADDRESS'] || running?.temporalAddress || '';
  const hint = '没有正在运行的议事（pnpm start），也没有给出外部服务器的地址';
  if (!databaseUrl) problems.push(missingSetting('DATABASE_URL', hint));
  if (!address) problems.push(missingSetting('TEMPORAL_ADDRESS', hint));

  const host = env['YISHI_HOST'] || defaults.host;
  const port = readPort(env, problems);
  const timeZone = readTimeZone(env, problems);
  const smtp = readSmtp(env, problems);
  const webBuild = env['YISHI_WEB_BUILD'];
  const baseUrl = readBaseUrl(env, `http://${urlHost(host)}:${port}`, problems);
  const production = readFlag(env, 'YISHI_PRODUCTION', problems);
  if (problems.length > 0) return refuse(...problems);

  return ok({
    databaseUrl,
    temporal: {
      address,
      namespace: env['TEMPORAL_NAMESPACE'] || defaults.namespace,
      taskQueue: env['YISHI_TASK_QUEUE'] || defaults.taskQueue,
    },
    host,
    port,
    ...places,
    production,
    baseUrl,
    timeZone,
    ...(smtp ? { smtp } : {}),
    ...(webBuild ? { webBuild } : {}),
  });
}

/** An IPv6 address needs brackets inside an address of the web. */
export function urlHost(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

function readPort(env: NodeJS.ProcessEnv, problems: Problem[]): number {
  const text = env['YISHI_PORT'];
  if (!text) return defaults.port;
  const port = parsePort(text);
  if (port === undefined) problems.push(badSetting('YISHI_PORT', text, '应为 1 到 65535 的整数'));
  return port ?? defaults.port;
}

/** A TCP port, 1 to 65535, or undefined. */
export function parsePort(text: string): number | undefined {
  const port = Number(text);
  return /^\d+$/.test(text) && port >= 1 && port <= 65535 ? port : undefined;
}

function readTimeZone(env: NodeJS.ProcessEnv, problems: Problem[]): string {
  const zone = env['YISHI_TIME_ZONE'] || defaults.timeZone;
  try {
    new Intl.DateTimeFormat('zh-CN', { timeZone: zone });
  } catch {
    problems.push(badSetting('YISHI_TIME_ZONE', zone, '应为时区名，例如 Asia/Shanghai'));
  }
  return zone;
}

function readBaseUrl(env: NodeJS.ProcessEnv, fallback: string, problems: Problem[]): string {
  const text = env['YISHI_BASE_URL'];
  if (!text) return fallback;
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) {
    problems.push(badSetting('YISHI_BASE_URL', text, '应为 http:// 或 https:// 开头的地址'));
  }
  return text.replace(/\/+$/, '');
}

function readSmtp(env: NodeJS.ProcessEnv, problems: Problem[]): Config['smtp'] {
  const url = env['YISHI_SMTP_URL'];
  const from = env['YISHI_SMTP_FROM'];
  if (!url) return undefined;
  if (!/^smtps?:$/.test(URL.parse(url)?.protocol ?? '')) {
    problems.push(badSetting('YISHI_SMTP_URL', url, '应为 smtp:// 或 smtps:// 开头的地址'));
  }
  if (!from) problems.push(missingSetting('YISHI_SMTP_FROM', '发送邮件需要发件人地址'));
  return { url, from: from ?? '' };
}

function readFlag(env: NodeJS.ProcessEnv, name: string, problems: Problem[]): boolean {
  const text = env[name] ?? '';
  if (/^(1|true|yes)$/i.test(text)) return true;
  if (!/^(|0|false|no)$/i.test(text)) problems.push(badSetting(name, text, '应为 1 或 0'));
  return false;
}
