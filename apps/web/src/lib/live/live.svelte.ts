import { connection } from '#lib/api/index.ts';

/** What the server tells while a page is open; details are read again through the API. */
export interface LiveChange {
  type: string;
  caseId?: string;
}

type Listener = (change: LiveChange) => void;

const listeners = new Set<Listener>();
let source: EventSource | null = null;

/** Opens the stream; the browser connects again by itself after a break. */
export function startLive(): () => void {
  if (!source) {
    source = new EventSource('/api/events');
    source.addEventListener('open', () => {
      const back = !connection.online;
      connection.online = true;
      if (back) tell({ type: 'reconnected' });
    });
    source.addEventListener('message', (event: MessageEvent<string>) => tell(parse(event.data)));
    source.addEventListener('error', () => {
      if (source?.readyState === EventSource.CONNECTING) connection.online = navigator.onLine;
    });
  }
  return () => {
    source?.close();
    source = null;
  };
}

function parse(data: string): LiveChange {
  try {
    const value: unknown = JSON.parse(data);
    if (typeof value === 'object' && value !== null && 'type' in value) return value as LiveChange;
  } catch {
    // Comments and heartbeats are no changes.
  }
  return { type: 'unknown' };
}

const tell = (change: LiveChange) => listeners.forEach((listener) => listener(change));

/** Calls back on changes of these types; returns how to stop. Use inside `$effect`. */
export function onLive(types: string[], listener: Listener): () => void {
  const filtered: Listener = (change) => {
    if (types.includes(change.type) || change.type === 'reconnected') listener(change);
  };
  listeners.add(filtered);
  return () => listeners.delete(filtered);
}
