import { m } from '#lib/paraglide/messages.js';

/** How something stands against what it is compared with, as every comparison says it. */
export const changeMarks = {
  new: { words: m.packs_new, tone: 'ok' },
  changed: { words: m.packs_changed, tone: 'accent' },
  removed: { words: m.packs_removed, tone: 'danger' },
  movedAway: { words: m.ver_movedAway, tone: 'plain' },
  movedHere: { words: m.ver_movedHere, tone: 'accent' },
  same: { words: m.packs_same, tone: 'plain' },
} as const;

/** What a pack holds. */
export const partKinds = {
  procedure: m.packs_kindProcedure,
  form: m.packs_kindForm,
  policy: m.packs_kindPolicy,
  register: m.packs_kindRegister,
};
