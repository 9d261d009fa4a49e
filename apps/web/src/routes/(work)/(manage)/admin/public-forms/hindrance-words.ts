import type { PublicHindrance } from '@yishi/api';
import { text } from '#lib/i18n/index.ts';
import { m } from '#lib/paraglide/messages.js';

/** What keeps the public from filling in a form, and what to do about it. */
export function hindranceWords({ why, fields }: PublicHindrance): string {
  const names = fields.map((field) => m.pubforms_named({ name: text(field) })).join(m.ui_and());
  switch (why) {
    case 'staff-field':
      return m.pubforms_staffField({ names });
    case 'no-title':
      return m.pubforms_noTitle({ names });
    case 'nothing-to-fill':
      return m.pubforms_nothing();
    case 'no-view':
      return m.pubforms_noView();
    case 'register-closed':
      return m.pubforms_registerClosed();
  }
}
