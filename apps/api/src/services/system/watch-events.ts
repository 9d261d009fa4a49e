import { ok } from '@yishi/policies';
import type { Call, Service } from '../support/index.ts';
import { personOf, signInFirst, whoseBoxes } from '../support/index.ts';

/** Seconds between signs of life, so that proxies keep the stream open. */
const beat = 25;

/** Seconds after which a page must prove anew who it is; it connects again by itself. */
const life = 900;

type Send = (text: string) => void;

const tell = (change: object): string => `data: ${JSON.stringify(change)}\n\n`;

/** Live changes of one's own boxes and cases, as server-sent events. */
export const watchEvents: Service<'watchEvents'> = async (call) => {
  const person = personOf(call.actor);
  if (!person) return signInFirst();
  const mine = new Set(whoseBoxes(person, call.now).map(({ id }) => id));
  const encoder = new TextEncoder();
  let close = (): void => undefined;
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const send: Send = (text) => controller.enqueue(encoder.encode(text));
      const stop = follow(call, { person: person.id, mine }, send, () => {
        close();
        controller.close();
      });
      // Both may come: the page goes away, and the process ends.
      close = () => {
        close = () => undefined;
        stop();
      };
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

/** Sends what concerns a person until told to stop; calls `end` when the page must ask again. */
function follow(
  { deps, request }: Call<'watchEvents'>,
  { person, mine }: { person: string; mine: ReadonlySet<string> },
  send: Send,
  end: () => void,
): () => void {
  const unsubscribe = deps.changes.subscribe(({ caseId, people }) => {
    if (!people.some((each) => mine.has(each))) return;
    send(tell({ type: 'inbox' }));
    send(tell({ type: 'case', caseId }));
  });
  // Signed out elsewhere, a role or a substitution changed: what is sent must be decided anew.
  const unheard = deps.accountChanges.subscribe((whose) => {
    if (whose === undefined || whose === person) end();
  });
  const heart = setInterval(() => send(': here\n\n'), beat * 1000);
  const over = setTimeout(end, life * 1000);
  deps.closing.addEventListener('abort', end);
  deps.metrics.streams.inc();
  send('id: open\nretry: 1000\n\n: here\n\n');
  // A page that connects again may have missed something in between.
  if (request.headers.has('last-event-id')) send(tell({ type: 'reconnected' }));
  return () => {
    unsubscribe();
    unheard();
    clearInterval(heart);
    clearTimeout(over);
    deps.closing.removeEventListener('abort', end);
    deps.metrics.streams.dec();
  };
}
