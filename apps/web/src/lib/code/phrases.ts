import { m } from '#lib/paraglide/messages.js';

/** What the editor says by itself, in the reader's language, by the words that it has for it. */
export const phrases = (): Record<string, string> => ({
  Find: m.code_find(),
  Replace: m.code_replaceWith(),
  next: m.code_next(),
  previous: m.code_previous(),
  all: m.code_all(),
  'match case': m.code_case(),
  regexp: m.code_pattern(),
  'by word': m.code_word(),
  replace: m.code_replace(),
  'replace all': m.code_replaceAll(),
  close: m.code_close(),
  'current match': m.code_current(),
  'on line': m.code_onLine(),
  'replaced match on line $': m.code_replaced(),
  'replaced $ matches': m.code_replacedCount(),
  'Go to line': m.code_line(),
  go: m.code_go(),
  Completions: m.code_completions(),
  Diagnostics: m.code_faults(),
  'No diagnostics': m.code_noFaults(),
  'folded code': m.code_folded(),
  unfold: m.code_unfold(),
  to: m.code_toLine(),
});
