import { m } from '#lib/paraglide/messages.js';
import type { IconName } from '#lib/ui/icons.ts';
import type { Capability } from '#lib/session/index.ts';

export interface Room {
  href: string;
  label: () => string;
  icon: IconName;
}

export interface ManageRoom extends Room {
  capability: Capability;
  words: () => string;
}

/** The main rooms of the workplace; a room that does not exist yet is not shown. */
export const rooms: Room[] = [
  { href: '/inbox', label: m.nav_inbox, icon: 'inbox' },
  { href: '/start', label: m.nav_start, icon: 'start' },
  { href: '/cases', label: m.nav_cases, icon: 'cases' },
  { href: '/notices', label: m.nav_notices, icon: 'notice' },
  { href: '/registers', label: m.nav_registers, icon: 'register' },
];

/** Rooms of administration and operations, each for who has its capability. */
export const manageRooms: ManageRoom[] = [
  {
    href: '/admin/people',
    label: m.nav_people,
    words: m.nav_peopleWords,
    icon: 'people',
    capability: 'people.manage',
  },
  {
    href: '/admin/units',
    label: m.nav_units,
    words: m.nav_unitsWords,
    icon: 'unit',
    capability: 'people.manage',
  },
  {
    href: '/admin/posts',
    label: m.nav_posts,
    words: m.nav_postsWords,
    icon: 'person',
    capability: 'people.manage',
  },
  {
    href: '/admin/substitutes',
    label: m.nav_substitutes,
    words: m.nav_substitutesWords,
    icon: 'refresh',
    capability: 'people.manage',
  },
  {
    href: '/admin/calendar',
    label: m.nav_calendar,
    words: m.nav_calendarWords,
    icon: 'calendar',
    capability: 'rules.manage',
  },
  {
    href: '/admin/parameters',
    label: m.nav_parameters,
    words: m.nav_parametersWords,
    icon: 'rule',
    capability: 'rules.manage',
  },
  {
    href: '/admin/forms',
    label: m.nav_forms,
    words: m.nav_formsWords,
    icon: 'columns',
    capability: 'design.edit',
  },
  {
    href: '/admin/public-forms',
    label: m.nav_publicForms,
    words: m.nav_publicFormsWords,
    icon: 'notice',
    capability: 'design.publish',
  },
  {
    href: '/admin/packs',
    label: m.nav_packs,
    words: m.nav_packsWords,
    icon: 'pack',
    capability: 'design.publish',
  },
  {
    href: '/admin/procedures',
    label: m.nav_procedures,
    words: m.nav_proceduresWords,
    icon: 'cases',
    capability: 'design.edit',
  },
  {
    href: '/admin/publications',
    label: m.nav_publications,
    words: m.nav_publicationsWords,
    icon: 'check',
    capability: 'design.edit',
  },
  {
    href: '/operations/incidents',
    label: m.nav_incidents,
    words: m.nav_incidentsWords,
    icon: 'warning',
    capability: 'operations',
  },
  {
    href: '/operations/cases',
    label: m.nav_running,
    words: m.nav_runningWords,
    icon: 'clock',
    capability: 'operations',
  },
  {
    href: '/admin/audit',
    label: m.nav_audit,
    words: m.nav_auditWords,
    icon: 'shield',
    capability: 'audit.read',
  },
  {
    href: '/admin/connectors',
    label: m.nav_connectors,
    words: m.nav_connectorsWords,
    icon: 'upload',
    capability: 'design.publish',
  },
  {
    href: '/admin/tokens',
    label: m.nav_tokens,
    words: m.nav_tokensWords,
    icon: 'key',
    capability: 'security.manage',
  },
];
