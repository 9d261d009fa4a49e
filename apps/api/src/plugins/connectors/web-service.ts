import type { JsonSchema } from '@yishi/forms';
import { ConnectorRefusal } from '@yishi/workflows';
import type { Connector, Json, PluginConnector } from '@yishi/workflows';

/** Where a request goes, and what it shows there to be let in. */
interface ServiceSettings {
  url: string;
  header?: string;
  secret?: string;
}

const configSchema: JsonSchema = {
  type: 'object',
  properties: {
    url: {
      type: 'string',
      title: '接口地址',
      'x-en': 'Address',
      'x-help': {
        'zh-CN': '以 https:// 或 http:// 开头；内容以 POST 和 JSON 发送',
        en: 'Begins with https:// or http://; the content is sent by POST as JSON',
      },
      minLength: 1,
      maxLength: 500,
    },
    header: {
      type: 'string',
      title: '凭证放在哪个请求头',
      'x-en': 'Header that carries the credential',
      'x-help': { 'zh-CN': '不填时为 Authorization', en: 'Authorization where left empty' },
      maxLength: 100,
    },
    secret: {
      type: 'string',
      title: '凭证',
      'x-en': 'Credential',
      'x-help': {
        'zh-CN': '由对方系统发放，例如 Bearer 开头的一串字符',
        en: 'Given by the other system, for example a text that begins with Bearer',
      },
      maxLength: 500,
      writeOnly: true,
    },
  },
  required: ['url'],
  additionalProperties: false,
};

const answerMs = 15_000;
/** Letters of an answer that are kept: what a case reads of it, not a download. */
const mostAnswer = 200_000;

function check(given: unknown): string[] {
  const { url, header, secret } = (given ?? {}) as Partial<ServiceSettings>;
  const protocol = URL.parse(url ?? '')?.protocol;
  return [
    ...(protocol === 'https:' || protocol === 'http:'
      ? []
      : ['接口地址应以 https:// 或 http:// 开头']),
    ...(header === undefined || /^[A-Za-z0-9-]+$/.test(header) ? [] : ['请求头的名称有误']),
    ...(secret === undefined || /^[\x20-\x7e]+$/.test(secret) ? [] : ['凭证中有不能发送的字符']),
  ];
}

function createWebService({ url, header = 'Authorization', secret }: ServiceSettings): Connector {
  return {
    key: webService.key,
    async call(input, { effectId, signal }) {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          // What the other side can recognise a repetition by.
          'idempotency-key': effectId,
          ...(secret === undefined ? {} : { [header]: secret }),
        },
        body: JSON.stringify(input),
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(answerMs)]),
      }).catch((error: unknown) => {
        signal.throwIfAborted();
        // Messages of the network name the address.
        const late = error instanceof Error && error.name === 'TimeoutError';
        throw new Error(late ? '对方系统没有及时答复' : '连接不上对方系统');
      });
      return answerOf(response);
    },
  };
}

async function answerOf(response: Response): Promise<Json> {
  const { status } = response;
  if (status >= 500 || status === 429) {
    await response.body?.cancel();
    throw new Error(`对方系统暂时没有接收（${status}）`);
  }
  if (!response.ok) {
    await response.body?.cancel();
    throw new ConnectorRefusal(`对方系统没有接收（${status}）`);
  }
  const text = await response.text();
  if (text.length > mostAnswer) throw new ConnectorRefusal('对方系统的答复过长');
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

/** 网络接口: a content goes to another system's address as JSON, its answer comes back. */
export const webService: PluginConnector = {
  key: 'web-service',
  version: 1,
  title: { 'zh-CN': '网络接口', en: 'Web service' },
  description: {
    'zh-CN': '把内容以 JSON 发送到其他系统的接口，并取回答复。每个接口各设一项。',
    en: 'Sends a content to another system as JSON and takes its answer. One for each interface.',
  },
  configSchema,
  many: true,
  check,
  open: (given) => createWebService(given as ServiceSettings),
  trials: () => [
    {
      title: { 'zh-CN': '发送一次测试请求', en: 'Send a test request' },
      input: { test: true, message: '来自议事平台的测试请求' },
    },
  ],
};
