import type { ApiTest, Caller } from '../../../apps/api/src/http/testing/api-test.ts';
import { origin } from '../../../apps/api/src/http/testing/api-test.ts';

export interface Stream {
  status: number;
  /** Changes told so far. */
  told: { type: string; caseId?: string }[];
  /** Whether the server has ended it. */
  ended: boolean;
  close(): Promise<void>;
}

/** Opens the stream of live changes as a page does. */
export async function openStream(
  api: Pick<ApiTest, 'app'>,
  person: Caller,
  headers: Record<string, string> = {},
): Promise<Stream> {
  const response = await api.app.fetch(
    new Request(`${origin}/api/events`, { headers: { ...person.headers, ...headers } }),
  );
  const reader = response.body?.getReader();
  const stream: Stream = {
    status: response.status,
    told: [],
    ended: false,
    close: async () => reader?.cancel(),
  };
  void (async () => {
    const decoder = new TextDecoder();
    for (;;) {
      const next = await reader?.read();
      if (!next || next.done) break;
      for (const [, data] of decoder.decode(next.value).matchAll(/^data: (.*)$/gm)) {
        stream.told.push(JSON.parse(data ?? '{}') as Stream['told'][number]);
      }
    }
    stream.ended = true;
  })();
  return stream;
}
