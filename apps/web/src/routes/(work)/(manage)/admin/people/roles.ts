import { m } from '#lib/paraglide/messages.js';

const words: Record<string, () => string> = {
  administrator: m.role_administrator,
  security: m.role_security,
  auditor: m.role_auditor,
  operator: m.role_operator,
  designer: m.role_designer,
  expert: m.role_expert,
  'community-staff': m.role_communityStaff,
};

/** A role in words; one that an installation made itself is called by its key. */
export const roleWords = (role: string): string => words[role]?.() ?? role;

export const knownRoles = Object.keys(words);
