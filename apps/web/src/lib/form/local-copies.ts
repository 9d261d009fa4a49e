import type { FormData } from '@yishi/forms';
import { localStore } from './local-store.ts';

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

const copies = localStore<LocalCopy>('unsaved');

/** Copies in IndexedDB; where the browser has none, nothing is kept and nothing breaks. */
export const browserCopies: LocalCopies = {
  read: (key) => copies.read(key),
  write: async (key, copy) => {
    await copies.write(key, copy);
  },
  remove: (key) => copies.remove(key),
};
