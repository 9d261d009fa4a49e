import type { DesignRight } from '@yishi/api';
import { text } from '#lib/i18n/index.ts';
import { m } from '#lib/paraglide/messages.js';

type Owner = DesignRight['owners'][number];

export const unitWords = ({ unit }: Pick<DesignRight, 'unit'>): string =>
  unit ? m.rights_unitAndBelow({ unit: unit.name }) : m.rights_district();

export function ownerWords(owner: Owner): string {
  if (owner.type === 'person') return owner.person.name;
  const post = text(owner.post.title);
  return owner.unit ? m.rights_postIn({ unit: owner.unit.name, post }) : post;
}

/** Who owns it; `none` says that nobody is named. */
export const ownersWords = (
  { owners }: Pick<DesignRight, 'owners'>,
  none = m.rights_ownersOpen,
): string => (owners.length === 0 ? none() : owners.map(ownerWords).join(m.ui_and()));
