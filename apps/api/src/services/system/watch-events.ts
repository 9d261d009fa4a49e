import { ok } from '@yishi/policies';
import type { Service } from '../support/index.ts';
import { personOf, signInFirst, whoseBoxes } from '../support/index.ts';

/** Seconds between signs of life, so that proxies keep the stream open. */
const beat = 25;

/** Live changes of one's own boxes and cases, as server-sent events. */
export const watchEvents: Service<'watchEvents'> = async (call) => {
  const person = personOf(call.actor);
  if (!person) return signInFirst();
  const { deps } = call;
  const mine = new Set(whoseBoxes(person, call.now).map(({ id }) => id));
  let close = (): void => undefined;
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder();
      const send = (text: string): void => controller.enqueue(encoder.encode(text));
      const stop = deps.changes.subscribe(({ caseId, people }) => {
        if (!people.some((each) => mine.has(each))) return;
        send(`data: ${JSON.stringify({ type: 'inbox' })}\n\n`);
        send(`data: ${JSON.stringify({ type: 'case', caseId })}\n\n`);
      });
      const timer = setInterval(() => send(': here\n\n'), beat * 1000);
      deps.metrics.streams.inc();
      send('retry: 3000\n\n: here\n\n');
      close = () => {
        clearInterval(timer);
        stop();
        deps.metrics.streams.dec();
        close = () => undefined;
      };
      const end = (): void => {
        close();
        controller.close();
      };
      deps.closing.addEventListener('abort', end, { once: true });
    },
    cancel: () => close(),
  });
  return ok(
    new Response(stream, {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-cache, no-transform',
        'x-accel-buffering': 'no',
      },
    }),
  );
};
