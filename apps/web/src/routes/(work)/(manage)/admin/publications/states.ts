import { m } from '#lib/paraglide/messages.js';

export const states = {
  waiting: { words: m.publication_waiting, tone: 'soon' },
  published: { words: m.publication_published, tone: 'ok' },
  returned: { words: m.publication_returned, tone: 'danger' },
  withdrawn: { words: m.publication_withdrawn, tone: 'plain' },
} as const;
