import type { AnswerState } from '@yishi/api';
import { m } from '#lib/paraglide/messages.js';

export const answerStates: AnswerState[] = ['received', 'handling', 'done', 'declined'];

interface AnswerWords {
  words: string;
  meaning: string;
  tone: 'accent' | 'soon' | 'ok' | 'plain';
}

/** How things stand with what the public sent in, and what that means for the sender. */
export function answerWords(state: AnswerState): AnswerWords {
  switch (state) {
    case 'received':
      return { words: m.public_isReceived(), meaning: m.public_receivedMeans(), tone: 'accent' };
    case 'handling':
      return { words: m.public_isHandling(), meaning: m.public_handlingMeans(), tone: 'soon' };
    case 'done':
      return { words: m.public_isDone(), meaning: m.public_doneMeans(), tone: 'ok' };
    case 'declined':
      return { words: m.public_isDeclined(), meaning: m.public_declinedMeans(), tone: 'plain' };
  }
}
