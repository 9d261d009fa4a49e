import type { PublicForm } from '@yishi/api';
import { closesWords } from '#lib/i18n/index.ts';
import { m } from '#lib/paraglide/messages.js';

/** Why a form takes nothing, and what to do. */
export function shutWords({ state, closesAt, unit }: PublicForm): { title: string; words: string } {
  switch (state) {
    case 'expired': {
      const when = closesAt === null ? '' : closesWords(closesAt);
      return { title: m.public_expired(), words: m.public_expiredWords({ when, unit }) };
    }
    case 'full':
      return { title: m.public_full(), words: m.public_shutWords({ unit }) };
    case 'paused':
      return { title: m.public_paused(), words: m.public_pausedWords({ unit }) };
    default:
      return { title: m.public_closed(), words: m.public_shutWords({ unit }) };
  }
}
