import { m } from '#lib/paraglide/messages.js';

/** The bodies that a community has (委 居 站 办), by the keys under which procedures know them. */
export const bodyKinds: Record<string, () => string> = {
  'party-committee': m.bodies_party,
  'residents-committee': m.bodies_residents,
  workstation: m.bodies_station,
  'security-office': m.bodies_office,
};

export const bodyKindWords = (key: string): string => bodyKinds[key]?.() ?? key;
