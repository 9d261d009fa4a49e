import type { FormData } from '@yishi/forms';

/** What was typed and is not yet on the server; kept on this machine until it is. */
export interface LocalCopy {
  data: FormData;
  choices?: Record<string, string[]>;
  /** Revision of the draft on the server that it was typed into. */
  revision: number;
  /** Milliseconds since the epoch, by this machine's clock. */
  at: number;
}

export interface LocalCopies {
  read(key: string): Promise<LocalCopy | undefined>;
  write(key: string, copy: LocalCopy): Promise<void>;
  remove(key: string): Promise<void>;
}

const database = 'yishi';
const store = 'unsaved';

/** Copies in IndexedDB; where the browser has none, nothing is kept and nothing breaks. */
export const browserCopies: LocalCopies = {
  read: (key) => run<LocalCopy | undefined>('readonly', (copies) => copies.get(key)),
  write: async (key, copy) => {
    await run('readwrite', (copies) => copies.put(copy, key));
  },
  remove: async (key) => {
    await run('readwrite', (copies) => copies.delete(key));
  },
};

async function run<T>(
  mode: IDBTransactionMode,
  use: (copies: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  try {
    const opened = await open();
    const result = await settled(use(opened.transaction(store, mode).objectStore(store)));
    opened.close();
    return result;
  } catch {
    return undefined;
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(database, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(store);
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}
