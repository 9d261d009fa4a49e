import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConnectorRefusal } from '@yishi/workflows';
import type { Connector, PluginConnector } from '@yishi/workflows';
import { bodyOf, messageOf } from './message.ts';
import { createPace, type Clock, type Pace } from './pace.ts';
import { configSchema, readSettings, type Robot, type RobotSettings } from './settings.ts';

const key = 'wecom-robot';
const answerMs = 10_000;
/** Codes of WeCom by which a later try may succeed: busy, too often. */
const passing = new Set([-1, 45_009]);

const systemClock: Clock = {
  now: Date.now,
  wait: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
};

/** Messages to WeCom groups; each robot keeps to its pace. */
export function createWecomRobot({ robots }: RobotSettings, clock = systemClock): Connector {
  const paces = new Map<string, Pace>();
  const paceOf = (name: string): Pace => {
    const pace = paces.get(name) ?? createPace(clock);
    paces.set(name, pace);
    return pace;
  };
  return {
    key,
    async call(input, { signal }) {
      const message = messageOf(input);
      if (!message) throw new ConnectorRefusal('消息内容为空或有误');
      const robot = robots.find(({ name }) => name === message.robot);
      if (!robot) throw new ConnectorRefusal(`没有设置群机器人“${message.robot}”`);
      await paceOf(message.robot).turn(signal);
      await send(robot, bodyOf(message), clock.now(), signal);
      return { sent: true };
    },
  };
}

/** Throws to be called again, or refuses for good; no word of it holds the address. */
async function send(robot: Robot, body: string, now: number, signal: AbortSignal): Promise<void> {
  const response = await post(robot, body, now, signal);
  if (response.status >= 500 || response.status === 429) {
    await response.body?.cancel();
    throw new Error(`企业微信暂时没有接收（${response.status}）`);
  }
  if (!response.ok) {
    await response.body?.cancel();
    throw new ConnectorRefusal(`企业微信没有接收（${response.status}）`);
  }
  const code = await errorCode(response);
  if (code === 0) return;
  if (passing.has(code)) throw new Error(`企业微信暂时没有接收（${code}）`);
  throw new ConnectorRefusal(`企业微信没有接收（${code}）`);
}

const post = (robot: Robot, body: string, now: number, signal: AbortSignal): Promise<Response> =>
  fetch(robot.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...signature(robot, body, now) },
    body,
    redirect: 'manual',
    signal: AbortSignal.any([signal, AbortSignal.timeout(answerMs)]),
  }).catch((error: unknown) => {
    signal.throwIfAborted();
    const why = error instanceof Error && error.name === 'TimeoutError' ? '超时' : '连接不上';
    throw new Error(`发送到企业微信${why}`, { cause: codeOf(error) });
  });

/** The system's code alone: messages of the network name the address. */
const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && error.cause instanceof Error && 'code' in error.cause
    ? String(error.cause.code)
    : undefined;

/** HMAC-SHA256 of time and body, for a gateway of one's own. */
function signature({ secret }: Robot, body: string, now: number): Record<string, string> {
  if (secret === undefined) return {};
  const timestamp = String(Math.floor(now / 1000));
  const signed = createHmac('sha256', secret).update(`${timestamp}\n${body}`).digest('hex');
  return { 'x-yishi-timestamp': timestamp, 'x-yishi-signature': `sha256=${signed}` };
}

async function errorCode(response: Response): Promise<number> {
  try {
    const { errcode } = (await response.json()) as { errcode?: unknown };
    if (typeof errcode === 'number') return errcode;
  } catch {
    // Not WeCom's JSON.
  }
  throw new ConnectorRefusal('对方的答复不是企业微信的答复');
}

export const wecomRobot: PluginConnector = {
  key,
  version: 1,
  title: { 'zh-CN': '企业微信群机器人', en: 'WeCom group robot' },
  description: {
    'zh-CN': '把消息发到企业微信群；每个群一个机器人，地址由企业微信给出。',
    en: 'Sends messages to WeCom groups; each group has a robot, whose address WeCom gives.',
  },
  configSchema,
  check: (given) => readSettings(given).faults ?? [],
  open(given) {
    const read = readSettings(given);
    if (read.faults) throw new Error(read.faults.join('；'));
    return createWecomRobot(read.settings);
  },
  trials(given) {
    const read = readSettings(given);
    if (read.faults) return [];
    return read.settings.robots.map(({ name }) => ({
      title: {
        'zh-CN': `向“${name}”发一条测试消息`,
        en: `Send a test message to "${name}"`,
      },
      input: { robot: name, format: 'text', text: '这是一条测试消息，请忽略。', everyone: false },
    }));
  },
};
