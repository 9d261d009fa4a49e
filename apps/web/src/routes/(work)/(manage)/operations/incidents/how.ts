import type { ResolveIncidentBody } from '@yishi/api';
import { m } from '#lib/paraglide/messages.js';

export type How = ResolveIncidentBody['how'];

interface HowWords {
  label: () => string;
  /** What will happen, before it does. */
  words: () => string;
  done: () => string;
  danger: boolean;
}

export const howWords: Record<How, HowWords> = {
  retry: {
    label: m.incidents_retry,
    words: m.incidents_retryWords,
    done: m.incidents_retryDone,
    danger: false,
  },
  skip: {
    label: m.incidents_skip,
    words: m.incidents_skipWords,
    done: m.incidents_skipDone,
    danger: true,
  },
  'change-input': {
    label: m.incidents_change,
    words: m.incidents_changeWords,
    done: m.incidents_changeDone,
    danger: false,
  },
  assign: {
    label: m.incidents_assign,
    words: m.incidents_assignWords,
    done: m.incidents_assignDone,
    danger: false,
  },
};
