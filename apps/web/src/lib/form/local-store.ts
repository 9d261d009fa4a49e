const database = 'yishi';
const stores = ['unsaved', 'unsent', 'outbox'] as const;

/** One store of this browser's own database; where the browser has none, nothing is kept. */
export interface LocalStore<T> {
  read(key: string): Promise<T | undefined>;
  all(): Promise<T[]>;
  /** False where it could not be kept. */
  write(key: string, value: T): Promise<boolean>;
  remove(key: string): Promise<void>;
}

export function localStore<T>(name: (typeof stores)[number]): LocalStore<T> {
  return {
    read: (key) => run<T | undefined>(name, 'readonly', (store) => store.get(key)),
    all: async () => (await run<T[]>(name, 'readonly', (store) => store.getAll())) ?? [],
    write: async (key, value) =>
      // What a form holds may be a proxy, which the browser's database does not take.
      (await run(name, 'readwrite', (store) => store.put(plain(value), key))) !== undefined,
    remove: async (key) => {
      await run(name, 'readwrite', (store) => store.delete(key));
    },
  };
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

async function run<T>(
  name: string,
  mode: IDBTransactionMode,
  use: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  try {
    const opened = await open();
    const result = await settled(use(opened.transaction(name, mode).objectStore(name)));
    opened.close();
    return result;
  } catch {
    return undefined;
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(database, 3);
  request.onupgradeneeded = () => {
    const { result } = request;
    for (const store of stores) {
      if (!result.objectStoreNames.contains(store)) result.createObjectStore(store);
    }
  };
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}
