import type { AnswerState, AuditEntry } from '@yishi/api';
import type { Json } from '@yishi/workflows';
import { answerWords, formatDay, text } from '#lib/i18n/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { roleWords } from '../people/roles.ts';
import { capabilityWords } from '../tokens/capabilities.ts';

const fields: Record<string, () => string> = {
  name: m.people_name,
  phone: m.people_phone,
  email: m.people_email,
  state: m.people_state,
};

interface Known {
  label: () => string;
  /** Whose ids the values are. */
  kind?: string;
  words?: (value: string) => string;
}

/** What the details of entries are called; what is not here is shown as it is written. */
const known: Record<string, Known> = {
  after: { label: m.audit_after },
  active: { label: m.procedures_active },
  before: { label: m.audit_before },
  basis: { label: m.parameters_basis },
  capabilities: { label: m.tokens_may, words: capabilityWords },
  code: { label: m.units_code },
  fields: { label: m.audit_fields, words: (field) => fields[field]?.() ?? field },
  did: { label: m.audit_did, kind: 'did' },
  file: { label: m.audit_file },
  filter: { label: m.audit_filter },
  format: { label: m.audit_format },
  from: { label: m.posts_from },
  inStep: { label: m.audit_inStep, kind: 'step' },
  head: { label: m.posts_head },
  line: { label: m.units_lines },
  name: { label: m.people_name },
  off: { label: m.calendar_off },
  parent: { label: m.units_parent, kind: 'unit' },
  people: { label: m.incidents_people },
  person: { label: m.people_name, kind: 'person' },
  post: { label: m.posts_post, kind: 'post' },
  procedures: { label: m.sub_procedures, kind: 'procedure' },
  reason: { label: m.incidents_reason },
  register: { label: m.audit_kindRegister, kind: 'register' },
  roles: { label: m.people_roles, words: roleWords },
  rows: { label: m.audit_rows },
  source: { label: m.calendar_source },
  substitute: { label: m.sub_substitute, kind: 'person' },
  title: { label: m.posts_title },
  told: { label: m.audit_told, words: (state) => answerWords(state as AnswerState).words },
  unit: { label: m.posts_unit, kind: 'unit' },
  until: { label: m.posts_until },
  username: { label: m.signin_username },
  value: { label: m.parameters_newValue },
  words: { label: m.audit_said },
  work: { label: m.calendar_on },
};

/** Digests and the like: they prove something to a machine and say nothing to people. */
const silent = new Set(['hash', 'bundles', 'key', 'how', 'level', 'step', 'stateHash']);

export interface Detail {
  label: string;
  value: string;
}

/** The details of an entry, one a line. */
export function detailWords({ details, names }: Pick<AuditEntry, 'details' | 'names'>): Detail[] {
  if (typeof details !== 'object' || details === null || Array.isArray(details)) return [];
  return Object.entries(details as Record<string, Json>)
    .filter(([key]) => !silent.has(key))
    .map(([key, value]) => ({
      label: known[key]?.label() ?? key,
      value: valueWords(value, known[key], names),
    }))
    .filter(({ value }) => value !== '');
}

function valueWords(value: Json, how: Known | undefined, names: AuditEntry['names']): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? m.parameters_yes() : m.parameters_no();
  if (Array.isArray(value))
    return value.map((each) => valueWords(each, how, names)).join(m.ui_and());
  if (typeof value === 'object') {
    if (typeof value['name'] === 'string') return value['name'];
    return Object.entries(value)
      .map(([key, each]) => [known[key]?.label() ?? key, valueWords(each, known[key], names)])
      .filter(([, words]) => words)
      .map((pair) => pair.join(' '))
      .join('；');
  }
  const plain = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(plain)) return formatDay(plain);
  return (how?.kind && text(names[`${how.kind}/${plain}`])) || how?.words?.(plain) || plain;
}
